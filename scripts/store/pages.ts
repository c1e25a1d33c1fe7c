import type { StoreTexts } from './texts.ts';

/** Text that means nothing to an HTML parser. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The essay that is being shared. */
export function articlePage(language: string, { kicker, title, by, text }: StoreTexts['article']): string {
  return page(
    language,
    title,
    `<main class="essay"><small>${escaped(kicker)}</small><h1>${escaped(title)}</h1><address>${escaped(by)}</address>${landscape}
    ${text.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('')}</main>`,
  );
}

/** Somebody's post on another server; `uri` is where servers get it from. */
export function postPage(
  language: string,
  { name, handle, text, day }: StoreTexts['post'],
  uri: string,
): string {
  return page(
    language,
    `${name} (${handle})`,
    `<main class="post"><header><i>${escaped(name.slice(0, 1))}</i><strong>${escaped(name)}</strong><span>${escaped(handle)}</span></header>
    <p>${escaped(text)}</p>${landscape}<time>${escaped(day)}</time></main>`,
    `<link rel="alternate" type="application/activity+json" href="${uri}">`,
  );
}

function page(language: string, title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(title)}</title>${head}<style>${style}</style>${body}</html>`;
}

const style = `
  :root { color-scheme: light dark; --ground: #f8f7f2; --text: #23261f; --dim: #6a6e63; --kicker: #5f6f1f; --card: #fff; --edge: #dfe1d8;
    --sky: #f6e3c0; --sky-low: #f2b98f; --sun: #fff3d6; --far: #a8b98a; --near: #6f8f5c; --front: #4d6f4a; --wall: #fbf7ec; --roof: #a3503f; --lit: #f5c451 }
  @media (prefers-color-scheme: dark) { :root { --ground: #16181a; --text: #e9ebe4; --dim: #a2a79a; --kicker: #b3cc63; --card: #1f2224; --edge: #33383a;
    --sky: #1d2a4a; --sky-low: #4a4a7a; --sun: #f3ecd2; --far: #2f4358; --near: #24384a; --front: #1a2b36; --wall: #46525e; --roof: #2c3138; --lit: #ffd56b } }
  body { margin: 0; background: var(--ground); color: var(--text); font: 20px/1.7 Georgia, 'Liberation Serif', 'Noto Serif CJK JP', serif }
  svg { display: block; border-radius: 14px; width: 100% }
  small, address, .post { font-family: system-ui, sans-serif; font-style: normal }
  .essay { max-width: 32em; margin: 0 0 0 72px; padding: 56px 0 }
  .essay small { font-weight: 600; font-size: 15px; letter-spacing: .08em; color: var(--kicker) }
  .essay h1 { font-size: 44px; line-height: 1.2; margin: 10px 0 8px; max-width: 11em; word-break: auto-phrase }
  .essay address { font-size: 16px; color: var(--dim); margin-bottom: 24px }
  .post { width: 476px; margin: 56px 0 0 72px; padding: 28px 32px; border: 1px solid var(--edge); border-radius: 18px; background: var(--card) }
  .post header { display: grid; grid-template-columns: 56px 1fr; column-gap: 16px; align-items: center; line-height: 1.35 }
  .post i { grid-row: span 2; width: 56px; height: 56px; border-radius: 50%; display: grid; place-items: center; background: #7a5fc0; color: #fff;
    font: 700 26px/1 system-ui, sans-serif }
  .post span, time { color: var(--dim); font-size: 17px }
  .post p { margin: 20px 0; font-size: 21px; line-height: 1.6; word-break: auto-phrase }
  time { display: block; margin-top: 18px }`;

/** A small house of one's own, on the hills. */
const landscape = `<svg viewBox="0 0 680 260"><defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="var(--sky)"/><stop offset="1" stop-color="var(--sky-low)"/></linearGradient></defs>
  <path fill="url(#sky)" d="M0 0h680v260H0z"/><circle cx="150" cy="92" r="38" fill="var(--sun)"/>
  <path fill="var(--far)" d="M0 168q90-66 190-30t190-22 150 20 150-34v158H0z"/>
  <path fill="var(--near)" d="M0 206q120-60 260-18t230-26 190 6v92H0z"/>
  <path fill="var(--wall)" d="M236 148h72v48h-72z"/><path fill="var(--roof)" d="M226 150l46-38 46 38z"/>
  <path fill="var(--lit)" d="M248 160h18v18h-18zM280 160h16v36h-16z"/>
  <path fill="var(--front)" d="M0 238q160-52 330-22t350-22v66H0z"/></svg>`;
