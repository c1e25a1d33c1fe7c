import type { Page } from '@playwright/test';
import { mkdirSync, rmSync } from 'node:fs';
import { setStage, articleUrl, type Stage } from './stage.ts';
import { shareArticle } from './walk.ts';

const output = 'demo-output';

/** Clicks through by itself: MiAuth in an English browser, OAuth in a dark Japanese one. */
async function clickThrough(stage: Stage): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const ways = [
    {
      way: 'miauth',
      server: stage.older,
      username: 'alice',
      comment: 'Worth the whole evening.',
      look: { language: 'en-US', colorScheme: 'light' },
    },
    {
      way: 'oauth',
      server: stage.modern,
      username: 'bob',
      comment: '読み終わるのが惜しいくらいでした。',
      look: { language: 'ja', colorScheme: 'dark' },
    },
  ] as const;
  for (const { way, server, username, comment, look } of ways) {
    const chromium = await stage.launch(look);
    let count = 0;
    const picture = async (page: Page, name: string) => {
      count += 1;
      await page.screenshot({ path: `${output}/${way}-${count}-${name}.png` });
    };
    const url = await shareArticle({
      chromium,
      server,
      username,
      comment,
      colorScheme: look.colorScheme,
      picture,
    });
    console.log(`${way}: signed in to ${server.origin} as @${username}, shared ${articleUrl}`);
    console.log(`note: ${url}`);
    await chromium.close();
  }
  console.log(`Pictures of every step are in ${output}/.`);
}

/** Opens the browser for a person, and stays until it is closed. */
async function letPersonTry(stage: Stage): Promise<void> {
  const chromium = await stage.launch({ headless: false });
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  await page.goto(articleUrl);
  await (await chromium.welcome()).bringToFront();
  console.log('Begin on the page that greets you; or, on the article beside it, click the toolbar button.');
  console.log(
    'Servers to sign in to: misskey.example (by OAuth), tea-house.example (by MiAuth); no password.',
  );
  console.log('Close the window to end.');
  await new Promise<void>((resolve) => {
    chromium.context.once('close', () => resolve());
  });
}

const hasDisplay =
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']) || process.platform !== 'linux';
const stage = await setStage();
try {
  if (hasDisplay && !process.env['CI']) await letPersonTry(stage);
  else await clickThrough(stage);
} finally {
  await stage.strike();
}
