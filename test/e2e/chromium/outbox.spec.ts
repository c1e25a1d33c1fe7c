import type { TestServer } from '../../server/start.ts';
import { allow, leaveFor } from './consent.ts';
import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';
import type { Share } from './share.ts';

/** Looks come two and five seconds after a failure, a new attempt five seconds after that. */
const patiently = { timeout: 30_000 };

const note = `Worth an evening.\n\n${articles.website.text}`;

test.beforeEach(async ({ share }) => {
  await share.signedIn('alice');
});

test('a background that dies while a note is sent finds it again, and sends nothing twice', async ({
  chromium,
  server,
  share,
}) => {
  const hold = server.faults.hold('notes/create');
  const { tab } = await postFromPopup(share);
  await hold.reached;
  await chromium.killWorker();
  hold.release();

  const popup = await share.openPopupOn(tab);
  await expect.poll(share.entries, patiently).toMatchObject([{ state: { is: 'posted' } }]);
  expectOneNote(server);
  expect(server.requestsTo('notes/create')).toHaveLength(1);
  await popup.says('Posted to misskey.example');
});

test('a note whose answer is lost is looked for, and found', async ({ server, share }) => {
  server.faults.next('notes/create', { after: 'truncate' });
  const { popup } = await postFromPopup(share);
  await popup.says('Looking whether it arrived…');
  await popup.says('misskey.example did not answer clearly. Nothing is sent again until this is known.');
  await popup.says('Posted to misskey.example');
  await popup.gone();
  expectOneNote(server);
  expect(server.requestsTo('notes/create')).toHaveLength(1);
});

// Chromium itself sends a request again, a POST too, when a kept connection ends before any answer.
test('a note that the browser sent twice is there once in the end', async ({ server, share }) => {
  server.faults.next('notes/create', { after: 'cut' });
  const { popup } = await postFromPopup(share);
  await popup.says('Posted to misskey.example');
  expect(server.requestsTo('notes/create')).toHaveLength(2);
  await expect.poll(() => server.requestsTo('notes/delete').length, patiently).toBe(1);
  expectOneNote(server);
  expect(await share.entries()).toMatchObject([{ state: { noteId: server.notesOf('alice')[0]?.id } }]);
});

const inItsOwnWords = {
  status: 500,
  body: { error: { code: 'INTERNAL_ERROR', message: 'Internal error occurred.' } },
};

test('after an error of the server a note that is not there is sent again, once that is known', async ({
  server,
  share,
}) => {
  test.setTimeout(90_000);
  server.faults.next('notes/create', { answer: inItsOwnWords });
  const { popup } = await postFromPopup(share);
  await popup.says('Looking whether it arrived…');
  await expect.poll(() => server.requestsTo('notes/create').length, patiently).toBe(2);
  await popup.gone();
  await popup.says('Posted to misskey.example');
  expectOneNote(server);
  const asked = server.requests.map(({ endpoint }) => endpoint);
  const [first, second] = [asked.indexOf('notes/create'), asked.lastIndexOf('notes/create')];
  expect(asked.slice(first + 1, second).filter((endpoint) => endpoint === 'users/notes')).toHaveLength(2);
});

for (const [what, answer] of [
  ['an error of the server', inItsOwnWords],
  ['an error page of a proxy', { status: 502, body: '<h1>Bad Gateway</h1>' }],
] as const) {
  test(`after ${what} a note that is there all the same is found`, async ({ server, share }) => {
    server.faults.next('notes/create', { answer, work: true });
    const { popup } = await postFromPopup(share);
    await popup.says('Posted to misskey.example');
    expectOneNote(server);
    expect(server.requestsTo('notes/create')).toHaveLength(1);
  });
}

test('a rate limit is waited for', async ({ server, share }) => {
  const resetMs = Date.now() + 3000;
  const error = { code: 'RATE_LIMIT_EXCEEDED', id: 'd5826d14', message: 'Too many.', info: { resetMs } };
  server.faults.next('notes/create', { answer: { status: 429, body: { error } } });
  const { popup } = await postFromPopup(share);
  await popup.says('misskey.example asks you to slow down.');
  await popup.says('Posted to misskey.example');
  expectOneNote(server);
  const [, second] = server.requestsTo('notes/create');
  expect(second?.time).toBeGreaterThanOrEqual(resetMs);
});

test('a token that was taken back: the text stays, and signing in again goes on', async ({
  chromium,
  server,
  share,
}) => {
  server.world.tokens.clear();
  const { popup } = await postFromPopup(share);
  await popup.says('misskey.example no longer accepts your sign-in.');
  await popup.button('Edit').click();
  await popup.holds(note);
  await expect(popup.post).toBeDisabled();

  const opened = await leaveFor(chromium, popup, 'Sign in again');
  await allow(opened, 'alice');
  await expect.poll(share.accounts).toMatchObject([{ username: 'alice', standing: 'good' }]);
  const again = await share.popup();
  await again.holds(note);
  await again.post.click();
  await again.gone();
  expectOneNote(server);
});

test('words the server does not take: says so, and Edit gives the text back', async ({ server, share }) => {
  server.world.settings.prohibitedWords.push('evening');
  const { popup } = await postFromPopup(share);
  await popup.says('misskey.example does not take a note with some of these words.');
  await popup.says('Put it in other words and post again.');
  await popup.button('Edit').click();
  await popup.holds(note);

  await popup.text.fill('Worth a night.');
  await popup.post.click();
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: 'Worth a night.' }]);
});

test('a server that is down: the note waits, and nothing is sent blindly', async ({ server, share }) => {
  await server.close();
  const { popup, tab } = await postFromPopup(share);
  await popup.says('Looking whether it arrived…');
  await popup.says('If it did arrive, posting again makes it appear twice.');
  await popup.leaveBy('Close');

  await share.openPopupOn(tab);
  expect(await share.entries()).toMatchObject([
    { note: { text: note }, state: { is: 'unsure' }, attempts: 1 },
  ]);
  expect(await share.badge()).toBe('1');
});

async function postFromPopup(share: Share) {
  const tab = await share.visit(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'Worth an evening.');
  await popup.page.keyboard.press('Control+Enter');
  return { tab, popup };
}

function expectOneNote(server: TestServer): void {
  expect(server.notesOf('alice')).toMatchObject([{ text: note }]);
}
