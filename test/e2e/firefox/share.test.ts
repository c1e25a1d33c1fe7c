import { expect } from 'vitest';
import { articles } from '../chromium/pages.ts';
import { test } from './fixtures.ts';

const note = `Worth an evening.\n\n${articles.website.text}`;

test('a note written in the popup is at the server once, and the popup goes by itself', async ({
  server,
  share,
}) => {
  await share.signedIn('alice');
  const tab = await share.visit(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'Worth an evening.');
  await popup.post();
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: note }]);
  expect(server.requestsTo('notes/create')).toHaveLength(1);
  expect(await share.drafts()).toEqual([]);
});

test('Control and Enter post, without the mouse', async ({ server, share }) => {
  await share.signedIn('alice');
  const tab = await share.visit(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'Worth an evening.');
  await popup.press('Control', 'Enter');
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: note }]);
});

for (const way of ['a click beside it', 'Escape'])
  test(`what was written is there again after ${way}`, async ({ firefox, share }) => {
    await share.signedIn('alice');
    const tab = await share.visit(articles.website);
    const popup = await share.beginNote(tab, articles.website, '一晩かけて読む価値がある。\n');
    if (way === 'Escape') await firefox.pressKeys('Escape');
    else await firefox.closePopup();
    await popup.gone();
    await (await share.openPopupOn(tab)).holds(`一晩かけて読む価値がある。\n\n\n${articles.website.text}`);
    expect(await share.drafts()).toHaveLength(1);
  });

test('words that reach the storage only after the popup has opened are shown in it', async ({ share }) => {
  await share.signedIn('alice');
  const tab = await share.visit(articles.website);
  await share.dismiss(await share.beginNote(tab, articles.website, 'Worth'));
  const [draft] = await share.drafts();
  const popup = await share.openPopupOn(tab);
  await popup.holds(`Worth\n\n${articles.website.text}`);
  await popup.isReady();
  await popup.evaluate((late) => chrome.storage.local.set({ [`draft:${late.id}`]: late }), {
    ...draft,
    id: draft?.id ?? '',
    text: note,
    savedAt: Date.now(),
  });
  await popup.holds(note);
  await popup.isReady();
});

for (const background of ['awake', 'asleep'])
  test(`what is typed the moment the popup closes is kept, with the background ${background}`, async ({
    firefox,
    share,
  }) => {
    await share.signedIn('alice');
    const tab = await share.visit(articles.website);
    let text = `\n\n${articles.website.text}`;
    // Firefox broke off every third write of a page that closed.
    for (const words of Array.from({ length: 10 }, (_, round) => `It is ${round}. `)) {
      const popup = await share.openPopupOn(tab);
      await popup.holds(text);
      await popup.isReady();
      if (background === 'asleep') await firefox.suspend();
      await Promise.all([popup.insert(words), firefox.closePopup()]);
      await popup.gone();
      text = words + text;
    }
    await (await share.openPopupOn(tab)).holds(text);
    expect(await share.drafts()).toMatchObject([{ text }]);
  });
