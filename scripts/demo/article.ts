/** A page worth sharing, at any address. */
export function article(): Response {
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The quiet return of the personal website</title>
<style>
body { margin: 0; font: 19px/1.6 Georgia, 'Noto Serif', serif; color: #23261f; background: #f7f6f1; }
main { max-width: 36em; margin: 0 auto; padding: 72px 24px; }
.kicker { font: 600 13px/1 system-ui, sans-serif; letter-spacing: .08em; text-transform: uppercase; color: #6b7a2e; }
h1 { font-size: 44px; line-height: 1.15; margin: 14px 0 10px; }
.by { color: #6a6e63; font: 15px/1.4 system-ui, sans-serif; margin-bottom: 36px; }
.picture { height: 220px; border-radius: 14px; background: linear-gradient(160deg, #c9d6a0, #7da0c9 70%, #5b7fb0); }
</style>
</head>
<body>
<main>
<div class="kicker">Essays</div>
<h1>The quiet return of the personal website</h1>
<div class="by">by Jo Hart · eight minutes</div>
<div class="picture"></div>
<p>For a while it seemed that nobody would ever again write a page by hand, put it somewhere under a name of their own,
and leave it there for whoever came by. Then, one after another, people did.</p>
<p>They do it for no reason that would convince an accountant. A page of one's own has no followers and no feed. It is
there in the morning, just as it was left.</p>
</main>
</body>
</html>
`;
