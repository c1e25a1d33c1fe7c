import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a build run a script before every other one of its own. `name`: of the file that pages load it from. */
export function putInFront(build: string, name: string, script: string): void {
  writeFileSync(join(build, name), script);
  rewrite(join(build, 'background.js'), (text) => script + text);
  for (const page of readdirSync(build).filter((file) => file.endsWith('.html')))
    rewrite(join(build, page), (text) => text.replace('<head>', `<head><script src="/${name}"></script>`));
}

/** Changes what stands in a file. */
export function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
