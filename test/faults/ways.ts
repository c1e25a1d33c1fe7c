import { expect } from '@playwright/test';
import type { Composer } from '../e2e/chromium/composer.ts';
import { articles, page } from '../e2e/chromium/pages.ts';
import { also } from '../e2e/chromium/several.ts';
import { aPost, post } from '../e2e/chromium/social.ts';
import type { Site } from '../e2e/chromium/web.ts';
import { hastyClock } from './haste.ts';
import type { Scene } from './scene.ts';
import { longestWait, patiently, words } from './scene.ts';

/** A way from a page to a note. */
export interface Way {
  name: string;
  /** Opens the composer and writes; whatever goes wrong begins after that. */
  write: (scene: Scene) => Promise<Composer>;
  post: (composer: Composer) => Promise<void>;
  /** What has to be so in the end, whatever befalls the server. */
  judge?: (scene: Scene) => Promise<void>;
}

const { website } = articles;
const withKeys = ({ page }: Composer) => page.keyboard.press('Control+Enter');

export const popup: Way = {
  name: 'popup',
  write: async ({ share }) => share.beginNote(await share.visit(website), website, words),
  post: withKeys,
};

export const privateWindow: Way = {
  ...popup,
  name: 'private window',
  write: async ({ share }) => share.beginNote(await share.visitPrivately(website), website, words),
};

/** Another server of the fediverse, whose pages say nothing of it. */
export const quiet: Site = () => page('<title>Dora</title><main>Good morning</main>');

/** No words, and a note all the same: who looks for it knows it by the post alone. */
export const renote: Way = {
  name: 'renote',
  write: async (scene) => {
    // Known by its address alone: in haste, a busy browser may not have read the head of the page in time.
    const { id } = aPost(scene.server, { uri: post.url });
    scene.isNote = ({ text, renoteId }) => (text ?? null) === null && renoteId === id;
    const popup = await scene.share.openPopupOn(await scene.share.visit(post.url));
    await popup.says('This page is a post.');
    await popup.button('Renote').click();
    await popup.says('Good morning');
    return popup;
  },
  post: (popup) => popup.button('Renote: Followers').click(),
};

export const otherWays: Way[] = [
  {
    ...popup,
    name: 'double Enter and a click',
    post: ({ post }) =>
      post.evaluate((button: HTMLButtonElement) => {
        const press = { key: 'Enter', ctrlKey: true, bubbles: true };
        for (let times = 0; times < 2; times += 1)
          document.querySelector('textarea')?.dispatchEvent(new KeyboardEvent('keydown', press));
        button.click();
      }),
  },
  {
    name: 'composer tab',
    write: async ({ share }) => {
      // The button of the toolbar grants access to the page.
      await (await share.openPopupOn(await share.visit(website))).dismiss();
      const composer = await share.openComposer();
      await composer.holds(`\n\n${website.text}`);
      await composer.write(words);
      return composer;
    },
    post: ({ post }) => post.click(),
  },
  {
    name: 'context menu',
    write: async ({ chromium, share }) => {
      await (await share.openPopupOn(await share.visit(website))).dismiss();
      await (await chromium.worker()).evaluate(clickMenu);
      const composer = await share.popup();
      await composer.holds(`\n\n${website.text}`);
      await composer.write(words);
      return composer;
    },
    post: withKeys,
  },
  {
    name: 'two accounts',
    write: async (scene) => {
      await scene.share.signedIn('carol', scene.neighbour, { visibility: 'followers' });
      const composer = await popup.write(scene);
      await also(composer, 'carol');
      return composer;
    },
    post: withKeys,
    judge: async ({ neighbour, share }) => {
      const clock = hastyClock();
      // When the browser dies, her request may not have been sent. That is not known before two minutes of her server's
      // time have passed; and each second that a busy computer takes to start the browser again is twenty here, so that
      // a quarter of an hour may be over by then: it asks.
      await expect
        .poll(async () => {
          const entry = (await share.entries()).find(({ accountId }) =>
            accountId.endsWith('@neighbour.example'),
          );
          const tooSoon = entry && clock() - entry.wantedAt < longestWait ? ' too soon' : '';
          const reaches = neighbour.notesOf('carol').map(({ visibility }) => visibility);
          return `${entry?.state.is}${entry?.state.is === 'asking' ? tooSoon : ''}, ${reaches.join()}`;
        }, patiently)
        .toMatch(/^(posted, followers|asking, )$/);
    },
  },
  {
    name: 'draft from before a crash',
    write: async (scene) => {
      const { chromium, share } = scene;
      const tab = await share.visit(website);
      await (await share.beginNote(tab, website, words)).dismiss();
      await chromium.killWorker();
      const composer = await share.openPopupOn(tab);
      await composer.holds(`${words}\n\n${website.text}`);
      return composer;
    },
    post: withKeys,
  },
];

/** The entry of the page's context menu; an event made by hand grants no access to the tab, the toolbar button did. */
async function clickMenu(): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const { onClicked } = chrome.contextMenus as unknown as {
    onClicked: { dispatch: (info: object, tab: unknown) => void };
  };
  onClicked.dispatch({ menuItemId: 'share', editable: false, pageUrl: '' }, tab);
}
