import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';

const note = `On second thoughts.\n\n${articles.website.text}`;

test.beforeEach(async ({ server, share }) => {
  // The popup stays open to say what the server changed: time enough for Undo.
  server.world.settings.sensitiveWords.push('thoughts');
  await share.signedIn('alice');
});

test('a note that is taken back is gone from the server, and its text is a draft again', async ({
  server,
  share,
}) => {
  const tab = await share.visit(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'On second thoughts.');
  await popup.post.click();
  await popup.says('The server made it Home.');
  await popup.button('Undo').click();
  await popup.says('Taken back');
  expect(server.notesOf('alice')).toEqual([]);
  await popup.leaveBy('Close');

  const again = await share.openPopupOn(tab);
  await again.holds(note);
  await again.post.click();
  await again.says('Posted to misskey.example');
  expect(server.notesOf('alice')).toMatchObject([{ text: note }]);
});

test('Ctrl+Z takes a note back, and Edit goes on with its text at once', async ({ server, share }) => {
  const popup = await share.beginNote(
    await share.visit(articles.website),
    articles.website,
    'On second thoughts.',
  );
  await popup.page.keyboard.press('Control+Enter');
  await popup.says('The server made it Home.');
  await expect(popup.button('Open note')).toBeFocused();
  await popup.page.keyboard.press('Control+z');
  await popup.button('Edit').click();
  await popup.holds(note);
  expect(server.notesOf('alice')).toEqual([]);
});

test('a note that cannot be taken back stays posted, and says why', async ({ server, share }) => {
  server.faults.next('notes/delete', { answer: { status: 500, body: 'Internal Server Error' } });
  const popup = await share.beginNote(
    await share.visit(articles.website),
    articles.website,
    'On second thoughts.',
  );
  await popup.post.click();
  await popup.button('Undo').click();
  await popup.says('It could not be taken back.');
  expect(server.notesOf('alice')).toHaveLength(1);

  await popup.button('Undo').click();
  await popup.says('Taken back');
  expect(server.notesOf('alice')).toEqual([]);
});
