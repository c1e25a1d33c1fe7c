import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** gzip bytes that the popup may load when it opens: HTML, scripts and styles. */
const budget = 25_000;

/** Every file of ours that a page loads when it opens, itself included: links, scripts, and what those import. */
function loadedBy(root: string, page: string): Set<string> {
  const files = new Set<string>();
  const follow = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    const text = readFileSync(file, 'utf8');
    const links = file.endsWith('.html')
      ? text.matchAll(/(?:src|href)="(\/?[^":]+\.(?:js|css))"/g)
      : text.matchAll(/(?:from|import)\s*["']([^"']+\.js)["']/g);
    for (const [, link = ''] of links)
      follow(link.startsWith('/') ? join(root, link) : resolve(dirname(file), link));
  };
  follow(join(root, page));
  return files;
}

const root = resolve(process.argv[2] ?? '.output/chrome-mv3');
const sizes = [...loadedBy(root, 'popup.html')].map((file) => gzipSync(readFileSync(file)).length);
const total = sizes.reduce((sum, size) => sum + size, 0);
console.log(`popup: ${total} of ${budget} bytes gzip in ${sizes.length} files`);
process.exitCode = total > budget ? 1 : 0;
