import { expect } from '@playwright/test';
import type { Composer } from '../e2e/chromium/composer.ts';
import { articles } from '../e2e/chromium/pages.ts';
import { also } from '../e2e/chromium/several.ts';
import type { Scene } from './scene.ts';
import { patiently, words } from './scene.ts';

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
      // A browser that dies before it has sent it may ask when it is back.
      await expect
        .poll(async () => {
          const entry = (await share.entries()).find(({ accountId }) =>
            accountId.endsWith('@neighbour.example'),
          );
          return `${entry?.state.is}, ${neighbour
            .notesOf('carol')
            .map(({ visibility }) => visibility)
            .join()}`;
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
