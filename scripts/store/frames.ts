import { readFileSync } from 'node:fs';
import { escaped } from './pages.ts';

/** A picture of part of the screen, at twice its size. */
export interface Shot {
  png: Buffer;
  /** CSS pixels. */
  width: number;
  height: number;
}

export interface Look {
  language: string;
  theme: 'light' | 'dark';
}

/** A page to take one picture of. */
export interface Frame {
  html: string;
  width: number;
  height: number;
  /** Whether nothing is behind it; stores take that of icons alone. */
  transparent?: true;
}

const icon = readFileSync(new URL('../../public/icon/icon.svg', import.meta.url), 'utf8');

const colours = {
  light: {
    ground: 'linear-gradient(155deg, #f3f7e3, #dfead0 55%, #d3e2e8)',
    text: '#20251a',
    dim: '#545c48',
    bar: '#eceee6',
    field: '#f9faf5',
    edge: '#cfd4c3',
  },
  dark: {
    ground: 'linear-gradient(155deg, #232a17, #171c14 55%, #131a20)',
    text: '#f2f5ea',
    dim: '#b4bca5',
    bar: '#2b3026',
    field: '#1c2018',
    edge: '#3b4234',
  },
};

/** What is seen in a screenshot: a page at its address, and the popup over it if that is open. */
export interface View {
  page: Shot;
  address: string;
  popup?: Shot;
}

/** Room around the window in a screenshot. */
const window = { top: 150, side: 64 };
/** How much larger than life a popup is shown at most; one of few lines gets more. */
const largest = { usually: 1.3, low: 1.45 };
const low = 200;

/** 1280×800: a headline, and below it the browser with a page and the popup. */
export function screenshot(look: Look, headline: string, { page: below, address, popup }: View): Frame {
  const height = 800;
  const body = `
    <h1>${escaped(headline)}</h1>
    <div class="window">
      <div class="bar"><i></i><i></i><i></i><span>${escaped(address)}</span><b>${icon}</b></div>
      <img class="page" src="${dataUrl(below)}" style="width:${1280 - 2 * window.side}px">
      ${popup ? `<img class="popup" src="${dataUrl(popup)}" style="width:${widthIn(height - window.top - 96, popup)}px">` : ''}
    </div>`;
  return { width: 1280, height, html: page(look, body, screenshotStyle) };
}

/** How wide a popup is shown in so much height. */
function widthIn(room: number, { width, height }: Shot): number {
  return width * Math.min(height < low ? largest.low : largest.usually, room / height);
}

/** 440×280: the small tile of a store's lists. */
export function tile(look: Look, { name, tagline }: { name: string; tagline: string }): Frame {
  const body = `<div class="brand small">${icon}<strong>${escaped(name)}</strong><p>${escaped(tagline)}</p></div>`;
  return { width: 440, height: 280, html: page(look, body, brandStyle) };
}

/** 1400×560: the large one. */
export function marquee(
  look: Look,
  { name, tagline }: { name: string; tagline: string },
  popup: Shot,
): Frame {
  const body = `
    <div class="brand large">${icon}<strong>${escaped(name)}</strong><p>${escaped(tagline)}</p></div>
    <img class="popup aside" src="${dataUrl(popup)}" style="width:${widthIn(432, popup)}px">`;
  return { width: 1400, height: 560, html: page(look, body, brandStyle) };
}

/** The icon alone, with the empty margin that stores ask for. */
export function iconFrame(size: number): Frame {
  const html = `<style>body{margin:${size / 8}px}svg{display:block;width:${(size * 3) / 4}px}</style>${icon}`;
  return { width: size, height: size, html, transparent: true };
}

function page({ theme, language }: Look, body: string, style: string): string {
  const { ground, text, dim, bar, field, edge } = colours[theme];
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>
    :root { --ground: ${ground}; --text: ${text}; --dim: ${dim}; --bar: ${bar}; --field: ${field}; --edge: ${edge} }
    body { margin: 0; height: 100vh; overflow: hidden; position: relative; background: var(--ground); color: var(--text);
      text-wrap: balance; word-break: auto-phrase; font-family: system-ui, sans-serif }
    .popup { border-radius: 14px; outline: 1px solid var(--edge);
      box-shadow: 0 24px 60px rgb(0 0 0 / 35%), 0 4px 14px rgb(0 0 0 / 20%) }
    ${style}</style>${body}`;
}

const screenshotStyle = `
  h1 { margin: 0; height: ${window.top}px; display: grid; place-items: center; font-size: 44px; letter-spacing: -.01em; text-align: center }
  .window { position: absolute; inset: ${window.top}px ${window.side}px -40px; border-radius: 16px; overflow: hidden;
    outline: 1px solid var(--edge); box-shadow: 0 20px 70px rgb(0 0 0 / 22%) }
  .bar { height: 46px; display: flex; align-items: center; gap: 8px; padding: 0 18px; background: var(--bar) }
  .bar i { width: 12px; height: 12px; border-radius: 50%; background: var(--edge) }
  .bar span { flex: 1; margin: 0 14px; padding: 0 16px; border-radius: 14px; font-size: 15px; line-height: 28px;
    background: var(--field); color: var(--dim) }
  .bar svg { display: block; width: 24px }
  .page { display: block }
  .window .popup { position: absolute; top: 54px; right: 16px }`;

const brandStyle = `
  .brand { position: absolute; display: grid; align-content: center; height: 100% }
  .brand svg { display: block }
  .brand p { color: var(--dim); margin: 0; line-height: 1.45; text-wrap: balance }
  .small { inset: 0; justify-items: center; text-align: center; padding: 0 28px }
  .small svg { width: 92px } .small strong { font-size: 34px; margin: 14px 0 6px } .small p { font-size: 18px }
  .large { left: 110px; width: 590px } .large svg { width: 120px }
  .large strong { font-size: 68px; margin: 22px 0 12px; letter-spacing: -.02em } .large p { font-size: 30px }
  .aside { position: absolute; right: 110px; top: 64px }`;

function dataUrl({ png }: Shot): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}
