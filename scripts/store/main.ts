import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import build from '../../test/e2e/build.ts';
import { languages } from '../locale-files.ts';
import { makeIcons, makePictures } from './pictures.ts';
import { listingPage, reviewersPage } from './texts.ts';

const output = '.output/store';

// On Linux: one face for every language, in the browsers that are started from here.
process.env['FONTCONFIG_FILE'] ??= fileURLToPath(new URL('fonts.conf', import.meta.url));

/** Everything the forms of the stores ask for, in every language. */
async function makeStoreMaterial(): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  for (const language of languages()) {
    write(`${language}/listing.md`, listingPage(language));
    write(`${language}/for-reviewers.md`, reviewersPage(language, process.env['REVIEW_ACCOUNT']));
  }
  for (const [name, png] of await makeIcons()) write(`${name}.png`, png);
  build();
  for (const language of languages())
    for (const theme of ['light', 'dark'] as const) {
      const pictures = await makePictures({ language, theme });
      for (const [name, png] of pictures) write(`${language}/${theme}/${name}.png`, png);
    }
  console.log(`Everything for the stores is in ${output}/.`);
}

function write(path: string, content: string | Buffer): void {
  const file = `${output}/${path}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

await makeStoreMaterial();
