import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';

test('the menu entry opens the composer about the page it was opened on', async ({ chromium, share }) => {
  await share.signedIn('alice');
  const tab = await share.visit(articles.website);
  // A click on a menu grants access to the tab, and an event made by hand does not: the toolbar button does.
  await (await share.openPopupOn(tab)).dismiss();
  const worker = await chromium.worker();
  await worker.evaluate(clickMenu);
  await (await share.popup()).holds(`\n\n${articles.website.text}`);
});

test('the menu entry is there after an install', async ({ share }) => {
  const update = () => share.inspector.evaluate(() => chrome.contextMenus.update('share', {}));
  await expect(update).toPass();
});

test('the shortcut that opens the popup is free in this browser', async ({ share }) => {
  const commands = await share.inspector.evaluate(() => chrome.commands.getAll());
  const shortcuts = Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
  expect(shortcuts['_execute_action']).not.toBe('');
  expect(Object.values(shortcuts)).not.toContain('');
});

async function clickMenu(): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const { onClicked } = chrome.contextMenus as unknown as {
    onClicked: { dispatch: (info: object, tab: unknown) => void };
  };
  onClicked.dispatch({ menuItemId: 'share', editable: false, pageUrl: '' }, tab);
}
