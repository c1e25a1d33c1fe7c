import { readFileSync } from 'node:fs';
import type { StoreTexts } from './texts.ts';

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
}

const icon = readFileSync(new URL('../../public/icon/icon.svg', import.meta.url), 'utf8');

const colours = {
  light: {
    ground: 'linear-gradient(155deg, #f3f7e3, #dfead0 55%, #d3e2e8)',
    text: '#20251a',
    dim: '#545c48',
    bar: '#eceee6',
    edge: '#cfd4c3',
  },
  dark: {
    ground: 'linear-gradient(155deg, #232a17, #171c14 55%, #131a20)',
    text: '#f2f5ea',
    dim: '#b4bca5',
    bar: '#2b3026',
    edge: '#3b4234',
  },
};

/** Room around the popup in a screenshot, and how much larger than life it is at most. */
const window = { top: 150, side: 64 };
const largest = 1.3;

/** 1280×800: a headline, and below it the browser over the article with the popup, or with a page of ours in it. */
export function screenshot(look: Look, headline: string, article: Shot, popup: Shot | null): Frame {
  const height = 800;
  const scale = popup && Math.min(largest, (height - window.top - 96) / popup.height);
  const body = `
    <h1>${escaped(headline)}</h1>
    <div class="window">
      <div class="bar"><i></i><i></i><i></i><span></span><b>${icon}</b></div>
      <img class="page" src="${dataUrl(article)}" style="width:${1280 - 2 * window.side}px">
      ${popup && scale ? `<img class="popup" src="${dataUrl(popup)}" style="width:${popup.width * scale}px">` : ''}
    </div>`;
  return { width: 1280, height, html: page(look, body, screenshotStyle) };
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
    <img class="popup aside" src="${dataUrl(popup)}" style="width:${popup.width * largest}px">`;
  return { width: 1400, height: 560, html: page(look, body, brandStyle) };
}

/** The essay that is being shared. */
export function articlePage(language: string, { kicker, title, by, text }: StoreTexts['article']): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(title)}</title><style>
    body { margin: 0; font: 20px/1.7 Georgia, 'Liberation Serif', 'Noto Serif CJK JP', serif; color: #23261f; background: #f8f7f2 }
    main { max-width: 34em; margin: 0 0 0 96px; padding: 64px 0 }
    small { font: 600 14px/1 'Liberation Sans', 'Noto Sans CJK JP', sans-serif; letter-spacing: .08em; color: #6b7a2e }
    h1 { font-size: 44px; line-height: 1.2; margin: 14px 0 8px; max-width: 12em; word-break: auto-phrase }
    address { font: 15px/1.4 'Liberation Sans', 'Noto Sans CJK JP', sans-serif; color: #6a6e63; margin-bottom: 28px }
    div { height: 190px; border-radius: 14px; background: linear-gradient(160deg, #c9d6a0, #7da0c9 70%, #5b7fb0) }
    </style><main><small>${escaped(kicker)}</small><h1>${escaped(title)}</h1><address>${escaped(by)}</address><div></div>
    ${text.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('')}</main></html>`;
}

function page({ theme, language }: Look, body: string, style: string): string {
  const { ground, text, dim, bar, edge } = colours[theme];
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>
    :root { --ground: ${ground}; --text: ${text}; --dim: ${dim}; --bar: ${bar}; --edge: ${edge} }
    body { margin: 0; height: 100vh; overflow: hidden; position: relative; background: var(--ground); color: var(--text);
      text-wrap: balance; word-break: auto-phrase; font-family: 'Liberation Sans', 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif }
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
  .bar span { flex: 1; height: 26px; margin: 0 14px; border-radius: 13px; background: var(--edge); opacity: .5 }
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

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
