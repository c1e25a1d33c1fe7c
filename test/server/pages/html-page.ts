import { html } from './html.ts';

/** The page of a server that is no Misskey: a heading, and no header that lets a script of another origin read it. */
export function htmlPage(heading: string, status = 200): Response {
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${heading}</title>
      </head>
      <body>
        <h1>${heading}</h1>
      </body>
    </html>`;
  return new Response(markup, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
