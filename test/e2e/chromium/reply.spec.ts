import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';
import { aPost, openOnPost, post, social } from './social.ts';

test.use({ otherSites: { 'social.example': social } });

test('a quote takes the words that were there, and stands in for the address', async ({ server, share }) => {
  const { id } = aPost(server);
  const { popup } = await openOnPost(share);
  await popup.holds(`\n\n${post.url}`);
  await popup.write('So true.');
  await popup.button('Quote').click();
  await popup.says('You quote this post');
  await popup.holds('So true.');
  // The one that posts says what it does.
  await popup.button('Quote').click();
  await popup.says('Posted to misskey.example');
  expect(server.notesOf('alice')).toMatchObject([{ text: 'So true.', renoteId: id, visibility: 'public' }]);
});

test('a reply carries the content warning over, goes to no more people, and outlives the popup', async ({
  server,
  share,
}) => {
  const { id } = aPost(server, { visibility: 'followers', cw: 'the weather' });
  const [alice] = server.users();
  alice?.following.add(server.world.notes.get(id)?.userId ?? '');
  const { popup, tab } = await openOnPost(share);
  await popup.button('Reply').click();
  await popup.says('You reply to this post');
  await expect(popup.page.getByRole('textbox', { name: 'Annotation' })).toHaveValue('the weather');
  await popup.holds('');
  await popup.write('Same here.');
  await popup.dismiss();

  const again = await share.openPopupOn(tab);
  await again.holds('Same here.');
  await again.button('Visibility: Followers').click();
  await expect(again.page.getByRole('menuitemradio')).toHaveText([/^Followers/, /^Direct.*the post is from/]);
  await again.page.keyboard.press('Escape');
  await again.page.keyboard.press('Control+Enter');
  await again.says('Posted to misskey.example');
  expect(server.notesOf('alice')).toMatchObject([
    { replyId: id, text: 'Same here.', cw: 'the weather', visibility: 'followers' },
  ]);
});

test('a note that was gone on with while the server was asked becomes no reply', async ({
  server,
  share,
}) => {
  aPost(server);
  await share.signedIn('alice');
  const { website } = articles;
  await (await share.beginNote(await share.visit(website), website, 'Mine.')).dismiss();
  const popup = await share.openPopupOn(await share.visit(post.url));
  const hold = server.faults.hold('ap/show');
  await popup.button('Reply').click();
  await hold.reached;
  await popup.button('Continue').click();
  await popup.holds(`Mine.\n\n${website.text}`);
  const field = await popup.text.elementHandle();
  hold.release();
  await expect
    .poll(() =>
      share.inspector.evaluate(async () => (await chrome.storage.session.get('lookedUp'))['lookedUp']),
    )
    .toHaveLength(1);
  // Answers come in their order: this one behind the server's.
  await popup.page.evaluate(() =>
    chrome.runtime.sendMessage({ command: 'sharedBefore', args: ['https://x.example/'] }),
  );
  await popup.text.press('End');
  await expect(popup.page.getByText('You reply to this post')).toHaveCount(0);
  expect(await field?.evaluate(({ isConnected }) => isConnected)).toBe(true);
  await popup.holds(`Mine.\n\n${website.text}`);
  expect((await share.drafts()).map(({ target }) => target)).toEqual([null]);
});

test('a reply to a direct post goes to whom that went to', async ({ server, share }) => {
  const note = aPost(server, { visibility: 'specified', to: ['alice', 'bob'] });
  const { popup } = await openOnPost(share);
  await popup.button('Renote').click();
  await popup.says('This is a direct post, so it cannot be renoted or quoted.');
  await popup.button('Cancel').click();
  await popup.button('Reply').click();
  await popup.holds('');
  await popup.write('Yes.');
  await popup.button('Reply').click();
  await popup.says('Posted to misskey.example');
  const [reply] = server.notesOf('alice');
  const bob = server.users().find(({ username }) => username === 'bob');
  expect(reply).toMatchObject({ replyId: note.id, visibility: 'specified' });
  expect(new Set(reply?.visibleUserIds)).toEqual(new Set([note.userId, bob?.id]));
});

test('a post that only followers see is not renoted, and that is said', async ({ server, share }) => {
  const { id } = aPost(server, { visibility: 'followers' });
  server.users()[0]?.following.add(server.world.notes.get(id)?.userId ?? '');
  const { popup } = await openOnPost(share);
  await popup.button('Quote').click();
  await popup.says('Only the followers of its author may see this post, so it cannot be renoted or quoted.');
  await expect(popup.post).toBeEnabled();
});

test('the page is shared instead, with the words that were there', async ({ server, share }) => {
  aPost(server);
  const { popup } = await openOnPost(share);
  await popup.button('Quote').click();
  await popup.holds('');
  await popup.write('So true.');
  await popup.button('Share the page instead').click();
  await popup.holds(`So true.\n\n${post.url}`);
  await popup.post.click();
  await popup.says('Posted to misskey.example');
  expect(server.notesOf('alice')).toMatchObject([{ renoteId: null, text: `So true.\n\n${post.url}` }]);
});
