import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';

test.use({ inPrivateWindows: true });

test('what is written in a private window never touches the disk, and goes with it', async ({ share }) => {
  await share.signedIn('alice');
  const tab = await share.visitPrivately(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'Nobody knows.');
  await popup.says('Private window: this draft is gone when the window closes.');
  await popup.dismiss();

  const inMemory = async () => JSON.stringify(await share.stored('session'));
  expect(await inMemory()).toContain('Nobody knows.');
  expect(JSON.stringify(await share.stored('local'))).not.toContain('Nobody knows.');
  await (await share.openPopupOn(tab)).holds(`Nobody knows.\n\n${articles.website.text}`);

  const other = await share.openPopupOn(await share.visit(articles.website));
  await other.holds(`\n\n${articles.website.text}`);
  await other.dismiss();
  await tab.close();
  await expect.poll(inMemory).not.toContain('Nobody knows.');
});

test('a note posted from a private window leaves nothing on the disk', async ({ server, share }) => {
  await share.signedIn('alice');
  const popup = await share.beginNote(
    await share.visitPrivately(articles.letters),
    articles.letters,
    'Said in private.',
  );
  await popup.post.click();
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: `Said in private.\n\n${articles.letters.text}` }]);
  const onDisk = JSON.stringify(await share.stored('local'));
  expect(onDisk).not.toContain('Said in private.');
  expect(onDisk).not.toContain(articles.letters.url);
});

test('what was begun in a private window is in no list of another', async ({ chromium, share }) => {
  await share.signedIn('alice');
  const tab = await share.visitPrivately(articles.letters);
  await (await share.beginNote(tab, articles.letters, 'Nobody reads this.')).dismiss();
  expect(await share.drafts()).toHaveLength(1);
  const options = await chromium.openExtensionPage('options.html');
  await expect(options.getByRole('heading', { name: 'Privacy' })).toBeVisible();
  await expect(options.getByRole('heading', { name: 'Drafts' })).toHaveCount(0);
});
