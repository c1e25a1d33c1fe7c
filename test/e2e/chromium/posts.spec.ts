import { allow, leaveFor } from './consent.ts';
import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';
import { aPost, openOnPost, post, profile, social } from './social.ts';

test.use({ otherSites: { 'social.example': social } });

test('a page that is a post is shared as a page, and nobody is asked about it', async ({ server, share }) => {
  const { popup } = await openOnPost(share);
  await popup.holds(`\n\n${post.url}`);
  await popup.write('Look at this.');
  await popup.post.click();
  await popup.says('Posted to misskey.example');
  expect(server.notesOf('alice')).toMatchObject([{ text: `Look at this.\n\n${post.url}`, renoteId: null }]);
  expect(server.requestsTo('ap/show')).toEqual([]);
});

test('a post opens on the own server', async ({ chromium, server, share }) => {
  const { id } = aPost(server);
  const { popup } = await openOnPost(share);
  const opened = chromium.context.waitForEvent('page');
  await popup.leaveBy('Open on misskey.example');
  await (await opened).waitForURL(`https://misskey.example/notes/${id}`);
});

test("a post on one's own server is not looked up elsewhere", async ({ server, share }) => {
  const { id } = aPost(server);
  await share.signedIn('alice');
  const popup = await share.openPopupOn(await share.visit(`https://misskey.example/notes/${id}`));
  await popup.button('Renote').click();
  await popup.button('Renote: Public').click();
  await popup.says('Renoted on misskey.example');
  expect(server.notesOf('alice')).toMatchObject([{ renoteId: id }]);
  expect(server.requestsTo('ap/show')).toEqual([]);
});

test('a profile is mentioned, or opened', async ({ server, share }) => {
  server.addUserElsewhere(profile, 'dora');
  await share.signedIn('alice');
  const popup = await share.openPopupOn(await share.visit(profile));
  await popup.says('This page is a profile.');
  await popup.button('Mention').click();
  await expect(popup.text).toHaveValue(/^@dora@social\.example /);
  await popup.post.click();
  await popup.says('Posted to misskey.example');
  expect(server.notesOf('alice')[0]?.text).toMatch(/^@dora@social\.example/);
});

test('what the server does not find, and what it has been asked too often, is said', async ({
  server,
  share,
}) => {
  const { popup } = await openOnPost(share);
  await popup.button('Renote').click();
  await popup.says('misskey.example found nothing at this address that you may see.');
  const resetMs = Date.now() + 1_800_000;
  server.faults.next('ap/show', {
    answer: { status: 429, body: { error: { code: 'RATE_LIMIT_EXCEEDED', info: { resetMs } } } },
  });
  await popup.button('Renote').click();
  await popup.says('misskey.example asks you to slow down.');
  await popup.says('Possible again from');
  const asked = server.requestsTo('ap/show').length;
  await popup.button('Quote').click();
  await expect(popup.page.getByRole('alert')).toContainText('asks you to slow down');
  expect(server.requestsTo('ap/show')).toHaveLength(asked);
  await expect(popup.post).toBeEnabled();
});

test('what the token may not ask is allowed in place', async ({ chromium, server, share }) => {
  aPost(server);
  const { popup } = await openOnPost(share, { permissions: ['write:notes'] });
  await popup.button('Renote').click();
  await popup.says('misskey.example was not asked to allow this.');
  await allow(await leaveFor(chromium, popup, 'Allow it'), 'alice');
  await expect.poll(share.accounts).toMatchObject([{ permissions: ['write:notes', 'read:account'] }]);
  const again = await share.popup();
  await again.button('Renote').click();
  await again.says('Good morning');
});

test('a post that the page leads to is shown as what it is', async ({ server, share }) => {
  aPost(server, { username: 'mallory', name: 'Dora', text: '<b>Give me</b> your followers', cw: 'psst' });
  const { popup } = await openOnPost(share);
  await popup.button('Renote').click();
  const card = popup.page.getByRole('complementary', { name: 'Post by Dora' });
  await expect(card).toContainText('@mallory@social.example');
  await expect(card.getByText('<b>Give me</b> your followers')).toBeHidden();
  await card.getByText('psst').click();
  await expect(card.getByText('<b>Give me</b> your followers')).toBeVisible();
});

test('the head of a page before this one says nothing of this page', async ({ share }) => {
  await share.signedIn('alice');
  const tab = await share.visit(post.url);
  await tab.evaluate(() => history.pushState(null, '', '/about'));
  const popup = await share.openPopupOn(tab);
  await popup.holds('\n\n[ Dora (＠dora@social.example) ]\nhttps://social.example/about');
  await expect(popup.button('Renote')).toHaveCount(0);
  const other = 'https://social.example/@dora/998877665544332211';
  await tab.evaluate((url) => history.pushState(null, '', url), other);
  const again = await share.openPopupOn(tab);
  await again.says('This page is a post.');
  await again.button('Renote').click();
  await again.says('found nothing at this address');
});

test('an article is no post', async ({ share }) => {
  await share.signedIn('alice');
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await popup.holds(`\n\n${articles.website.text}`);
  await expect(popup.button('Renote')).toHaveCount(0);
});
