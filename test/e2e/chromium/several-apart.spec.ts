import { expect, test } from './fixtures.ts';
import { alice, beginAs, card, carol, click, expectOneNoteEach, note, toSeveral } from './several.ts';

/** Looks come two and five seconds after a failure. */
const patiently = { timeout: 30_000 };

test('one that is refused waits with its words, and the other is there', async ({
  neighbour,
  server,
  share,
}) => {
  neighbour.world.settings.prohibitedWords.push('all');
  await share.signedIn('alice');
  await share.signedIn('carol', neighbour);
  const { popup } = await beginAs(share, 'carol');
  await toSeveral(popup).click();
  await popup.says('Posted to misskey.example');
  await popup.says('neighbour.example does not take a note with some of these words.');
  await card(popup, carol).getByRole('button', { name: 'Edit' }).click();
  await popup.holds(note);
  await expect(popup.button(`Switch account: ${carol}`)).toBeVisible();
  await popup.text.fill('To some of you.');
  await popup.post.click();
  await popup.gone();
  expect(neighbour.notesOf('carol')).toMatchObject([{ text: 'To some of you.' }]);
  expect(server.notesOf('alice')).toMatchObject([{ text: note }]);
});

test('each is taken back on its own, and is a draft for its account', async ({
  neighbour,
  server,
  share,
}) => {
  server.world.settings.sensitiveWords.push('all');
  neighbour.world.settings.sensitiveWords.push('all');
  await share.signedIn('alice');
  await share.signedIn('carol', neighbour);
  const { popup } = await beginAs(share, 'carol');
  await toSeveral(popup).click();
  // The popup stays, since the servers have made them home.
  await card(popup, carol).getByRole('button', { name: 'Undo' }).click();
  await expect(card(popup, carol)).toContainText('Taken back');
  expect(neighbour.notesOf('carol')).toEqual([]);
  expect(server.notesOf('alice')).toHaveLength(1);
  await card(popup, alice).getByRole('button', { name: 'Undo' }).click();
  await expect(card(popup, alice)).toContainText('Taken back');
  expect(server.notesOf('alice')).toEqual([]);
  const drafts = await share.drafts();
  expect(drafts.map(({ accountId, text, alsoTo }) => [accountId?.split('@')[1], text, alsoTo])).toEqual(
    expect.arrayContaining([
      ['misskey.example', note, []],
      ['neighbour.example', note, []],
    ]),
  );
});

test('a double click and a key held down make one note for each', async ({ neighbour, server, share }) => {
  await share.signedIn('alice');
  await share.signedIn('carol', neighbour);
  const { popup } = await beginAs(share, 'carol');
  await toSeveral(popup).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
    const press = { key: 'Enter', ctrlKey: true, bubbles: true };
    document.querySelector('textarea')?.dispatchEvent(new KeyboardEvent('keydown', press));
  });
  await popup.gone();
  expectOneNoteEach(server, neighbour);
});

test('from two windows at once, one note for each', async ({ chromium, neighbour, server, share }) => {
  await share.signedIn('alice');
  await share.signedIn('carol', neighbour);
  await (await beginAs(share, 'carol')).popup.dismiss();
  const [draft] = await share.drafts();
  const open = () => chromium.openExtensionPage(`compose.html?draft=${draft?.id}`);
  const windows = [await share.composerIn(await open()), await share.composerIn(await open())];
  for (const composer of windows) await composer.holds(note);
  await Promise.all(windows.map((composer) => toSeveral(composer).evaluate(click)));
  for (const composer of windows) await composer.says('Posted to neighbour.example');
  expect(await share.entries()).toHaveLength(2);
  expectOneNoteEach(server, neighbour);
});

test('closed at once, the popup leaves two notes on their way', async ({ neighbour, server, share }) => {
  await share.signedIn('alice');
  await share.signedIn('carol', neighbour);
  const holds = [server, neighbour].map((one) => one.faults.hold('notes/create'));
  const { popup } = await beginAs(share, 'carol');
  await toSeveral(popup).click();
  await popup.says('Posting to neighbour.example…');
  await popup.dismiss();
  for (const hold of holds) hold.release();
  await expect
    .poll(async () => (await share.entries()).map(({ state }) => state.is))
    .toEqual(['posted', 'posted']);
  expectOneNoteEach(server, neighbour);
});

test('a background that dies over both finds both again, and sends nothing twice', async ({
  chromium,
  neighbour,
  server,
  share,
}) => {
  await share.signedIn('alice');
  await share.signedIn('carol', neighbour);
  const holds = [server, neighbour].map((one) => one.faults.hold('notes/create'));
  const { popup, tab } = await beginAs(share, 'carol');
  await popup.page.keyboard.press('Control+Enter');
  await Promise.all(holds.map(({ reached }) => reached));
  await chromium.killWorker();
  for (const hold of holds) hold.release();
  await share.openPopupOn(tab);
  await expect
    .poll(async () => (await share.entries()).map(({ state }) => state.is), patiently)
    .toEqual(['posted', 'posted']);
  expectOneNoteEach(server, neighbour);
  for (const one of [server, neighbour]) expect(one.requestsTo('notes/create')).toHaveLength(1);
});
