import { articles } from '../e2e/chromium/pages.ts';
import type { Scene } from './scene.ts';
import { words } from './scene.ts';

/** A way from a page to a note. */
export interface Way {
  name: string;
  post: (scene: Scene) => Promise<void>;
}

export const popup: Way = {
  name: 'popup',
  post: async ({ share }) => {
    const composer = await share.beginNote(await share.visit(articles.website), articles.website, words);
    await composer.page.keyboard.press('Control+Enter');
  },
};

export const otherWays: Way[] = [
  {
    name: 'double Enter and a click',
    post: async ({ share }) => {
      const composer = await share.beginNote(await share.visit(articles.website), articles.website, words);
      await composer.post.evaluate((button: HTMLButtonElement) => {
        const press = { key: 'Enter', ctrlKey: true, bubbles: true };
        for (let times = 0; times < 2; times += 1)
          document.querySelector('textarea')?.dispatchEvent(new KeyboardEvent('keydown', press));
        button.click();
      });
    },
  },
  {
    name: 'composer tab',
    post: async ({ share }) => {
      // The button of the toolbar grants access to the page.
      await (await share.openPopupOn(await share.visit(articles.website))).dismiss();
      const composer = await share.openComposer();
      await composer.holds(`\n\n${articles.website.text}`);
      await composer.write(words);
      await composer.post.click();
    },
  },
  {
    name: 'context menu',
    post: async ({ chromium, share }) => {
      const tab = await share.visit(articles.website);
      await (await share.openPopupOn(tab)).dismiss();
      await (await chromium.worker()).evaluate(clickMenu);
      const composer = await share.popup();
      await composer.holds(`\n\n${articles.website.text}`);
      await composer.write(words);
      await composer.page.keyboard.press('Control+Enter');
    },
  },
  {
    name: 'draft from before a crash',
    post: async (scene) => {
      const tab = await scene.share.visit(articles.website);
      await (await scene.share.beginNote(tab, articles.website, words)).dismiss();
      await scene.chromium.killWorker();
      const composer = await scene.share.openPopupOn(tab);
      await composer.holds(`${words}\n\n${articles.website.text}`);
      await composer.page.keyboard.press('Control+Enter');
    },
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
