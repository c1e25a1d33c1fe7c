import type { Page } from '@playwright/test';
import type { Chromium } from './browser.ts';
import type { Composer } from './composer.ts';
import { expect, test } from './fixtures.ts';
import { openMenuOn } from './menu.ts';
import { articles } from './pages.ts';
import type { Share } from './share.ts';

const { website, walking } = articles;

test('the panel has the note about the page it was opened on, and keeps it while the person reads on', async ({
  chromium,
  server,
  share,
}) => {
  await share.signedIn('alice');
  const tab = await share.visit(website);
  const panel = await openPanelOn(tab, share, chromium);
  await panel.holds(`\n\n${website.text}`);
  await panel.text.focus();
  await panel.write('Worth an evening.');
  await share.visit(walking);
  await panel.holds(`Worth an evening.\n\n${website.text}`);
  await panel.post.click();
  await panel.says('Posted to misskey.example');
  expect(server.notesOf('alice')).toMatchObject([{ text: `Worth an evening.\n\n${website.text}` }]);
  // It stays, for the next one.
  await panel.button('Close').click();
  await panel.holds('');
});

test('words selected later go into the note as a quote, above the page they are of', async ({
  chromium,
  share,
}) => {
  await share.signedIn('alice');
  const tab = await share.visit(website);
  const panel = await openPanelOn(tab, share, chromium);
  await panel.holds(`\n\n${website.text}`);
  await panel.text.focus();
  await panel.write('Worth an evening.');
  await select(tab, '<p>Once upon a time,<br>@everybody read.</p>');
  await openMenuOn(tab, share, chromium, { selectionText: 'Once upon a time, @everybody read.' });
  const first = '> Once upon a time,\n> ＠everybody read.';
  await panel.holds(`Worth an evening.\n\n${first}\n\n${website.text}`);
  await select(tab, '<p>And then.</p>');
  await openMenuOn(tab, share, chromium, { selectionText: 'And then.' });
  await panel.holds(`Worth an evening.\n\n${first}\n\n> And then.\n\n${website.text}`);
  await expect.poll(async () => (await share.drafts())[0]?.text).toContain('And then.');
});

test('words of another page bring that page with them', async ({ chromium, share }) => {
  await share.signedIn('alice');
  const panel = await openPanelOn(await share.visit(website), share, chromium);
  await panel.holds(`\n\n${website.text}`);
  await panel.text.focus();
  await panel.write('Compare.');
  const other = await share.visit(walking);
  await select(other, '<p>Solvitur ambulando.</p>');
  await openMenuOn(other, share, chromium, { selectionText: 'Solvitur ambulando.' });
  const compared = `Compare.\n\n${website.text}\n\n> Solvitur ambulando.\n\n${walking.text}`;
  await panel.holds(compared);
  // Nothing is said here of an address that had a key in it.
  const keyed = await share.visit(`${walking.url}#access_token=abc`);
  await select(keyed, '<p>Behind a key.</p>');
  await openMenuOn(keyed, share, chromium, { selectionText: 'Behind a key.' });
  await panel.holds(`${compared}\n\n> Behind a key.`);
});

test('another page is another note, and what was begun can be gone on with', async ({ chromium, share }) => {
  await share.signedIn('alice');
  const panel = await openPanelOn(await share.visit(website), share, chromium);
  await panel.holds(`\n\n${website.text}`);
  await panel.text.focus();
  await panel.write('Later.');
  await openMenuOn(await share.visit(walking), share, chromium, {});
  await panel.holds(`\n\n${walking.text}`);
  await panel.button('Continue').click();
  await panel.holds(`Later.\n\n${website.text}`);
});

test('with the panel closed, the menu opens the popup as ever', async ({ chromium, share }) => {
  await share.signedIn('alice');
  const tab = await share.visit(website);
  const panel = await openPanelOn(tab, share, chromium);
  await panel.holds(`\n\n${website.text}`);
  await panel.page.close();
  await openMenuOn(tab, share, chromium, {});
  await (await share.popup()).holds(`\n\n${website.text}`);
});

/** The button of the toolbar grants access to the page; then the panel is opened. */
async function openPanelOn(tab: Page, share: Share, chromium: Chromium): Promise<Composer> {
  await (await share.openPopupOn(tab)).dismiss();
  // As in a click: Playwright says that there was one.
  await share.inspector.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { sidePanel } = chrome as unknown as { sidePanel: { open: (where: object) => Promise<void> } };
    await sidePanel.open({ windowId: tab?.windowId });
  });
  return share.composerIn(await chromium.panel());
}

async function select(tab: Page, html: string): Promise<void> {
  await tab.evaluate((markup) => {
    document.body.innerHTML = markup;
    getSelection()?.selectAllChildren(document.body);
  }, html);
}
