import type { Site } from './web.ts';

/** A page worth sharing. */
export interface Article {
  url: string;
  title: string;
  /** What a note about it begins with. */
  text: string;
}

function article(path: string, title: string): Article {
  const url = `https://journal.example/${path}`;
  return { url, title, text: `[ ${title} ]\n${url}` };
}

export const articles = {
  website: article('essays/personal-website', 'The quiet return of the personal website'),
  walking: article('essays/walking', 'On walking without a map'),
  letters: article('essays/letters', 'Letters nobody was meant to read'),
};

export const report = 'https://journal.example/report.pdf';

/** A magazine with a few essays and a PDF. */
export const journal: Site = ({ href }) => {
  if (href === report) return answer(emptyPdf, 'application/pdf');
  const found = Object.values(articles).find(({ url }) => url === href);
  if (!found) return new Response(null, { status: 404 });
  const head = '<meta name="author" content="Ann #Writer"><meta property="og:site_name" content="Journal">';
  return page(
    `<title>${found.title}</title>${head}<main><h1>${found.title}</h1><p>Once upon a time.</p></main>`,
  );
};

/** A domain that answers everything with the same page. */
export const parked: Site = () => page('<title>This domain is for sale</title>');

/** Another kind of server. */
export const mastodon: Site = ({ origin, pathname }) => {
  const schema = 'http://nodeinfo.diaspora.software/ns/schema/2.0';
  if (pathname === '/.well-known/nodeinfo')
    return json({ links: [{ rel: schema, href: `${origin}/nodeinfo/2.0` }] });
  if (pathname === '/nodeinfo/2.0')
    return json({ version: '2.0', software: { name: 'mastodon', version: '4.5.0' } });
  return json({ error: 'Not Found' }, 404);
};

export function page(markup: string): Response {
  return answer(`<!doctype html><html lang="en">${markup}</html>`, 'text/html; charset=utf-8');
}

export function answer(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, { headers: { 'content-type': type } });
}

function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'access-control-allow-origin': '*' } });
}

const emptyPdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`;
