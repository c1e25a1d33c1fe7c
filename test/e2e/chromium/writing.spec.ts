import { expect, test } from './fixtures.ts';
import type { Composer } from './composer.ts';
import { articles, report } from './pages.ts';

test.beforeEach(async ({ share }) => {
  await share.signedIn('alice');
});

test('a page of the browser itself gives an empty composer', async ({ server, share }) => {
  const popup = await share.openPopupOn(await share.visit('chrome://version/'));
  await popup.holds('');
  await expect(popup.post).toBeDisabled();
  await popup.write('Just a thought');
  await popup.post.click();
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: 'Just a thought' }]);
});

test('a PDF is shared by its address', async ({ share }) => {
  const popup = await share.openPopupOn(await share.visit(report));
  await expect(popup.text).toHaveValue(/https:\/\/journal\.example\/report\.pdf$/);
});

test('an empty note cannot be posted', async ({ server, share }) => {
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await popup.holds(`\n\n${articles.website.text}`);
  await popup.text.fill('  \n ');
  await expect(popup.post).toBeDisabled();
  await popup.page.keyboard.press('Control+Enter');
  expect(await share.entries()).toEqual([]);
  await popup.write('a word');
  await expect(popup.post).toBeEnabled();
  expect(server.requestsTo('notes/create')).toEqual([]);
});

test('a note too long for the server cannot be posted, and says by how much', async ({ server, share }) => {
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await popup.holds(`\n\n${articles.website.text}`);
  // Counted as people count: one for a character outside the basic plane.
  await popup.text.fill('𠮷'.repeat(2999));
  await popup.says('1 character left');
  await popup.text.fill('𠮷'.repeat(3002));
  await popup.says('2 characters too many');
  await expect(popup.post).toBeDisabled();
  await popup.page.keyboard.press('Control+Enter');
  await popup.text.fill('𠮷'.repeat(3000));
  await popup.post.click();
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: '𠮷'.repeat(3000) }]);
});

test('Ctrl+Enter while a word is being composed does not post', async ({ server, share }) => {
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await popup.holds(`\n\n${articles.website.text}`);
  const cdp = await popup.page.context().newCDPSession(popup.page);
  await cdp.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await popup.page.keyboard.press('Control+Enter');
  await cdp.send('Input.insertText', { text: '日本' });
  await popup.holds(`日本\n\n${articles.website.text}`);
  expect(await share.entries()).toEqual([]);

  await popup.page.keyboard.press('Control+Enter');
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: `日本\n\n${articles.website.text}` }]);
});

const impatience = {
  'two clicks': async ({ post }) => post.dblclick(),
  'Ctrl+Enter twice': async ({ page }) => {
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
  },
  'Enter held down': async ({ page }) => {
    await page.keyboard.down('Control');
    for (let times = 0; times < 8; times += 1) await page.keyboard.down('Enter');
  },
} satisfies Record<string, (composer: Composer) => Promise<void>>;

for (const [what, post] of Object.entries(impatience)) {
  test(`${what} make one note, and it stays`, async ({ server, share }) => {
    const popup = await share.beginNote(await share.visit(articles.website), articles.website, 'Once.');
    await post(popup);
    await popup.gone();
    await expect.poll(share.entries).toMatchObject([{ state: { is: 'posted' } }]);
    expect(server.notesOf('alice')).toHaveLength(1);
    expect(server.requestsTo('notes/create')).toHaveLength(1);
  });
}
