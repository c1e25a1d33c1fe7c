import { readFileSync } from 'node:fs';
import { signedInAt } from '../account.ts';
import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';

/** As it was before versions were counted. */
const old = JSON.parse(readFileSync('test/unit/stored/0-before-limits.json', 'utf8')) as {
  accounts: object[];
  'draft:d1': object;
};

test('a draft and an account of an earlier version are there after an update, and the note is posted', async ({
  chromium,
  server,
  share,
}) => {
  const { account, token } = signedInAt(server, 'alice');
  const { website } = articles;
  const words = `Begun before the update.\n\n${website.text}`;
  const { id, userId } = account;
  await share.inspector.evaluate(
    async (stored) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set(stored);
    },
    {
      accounts: [{ ...old.accounts[0], id, userId }],
      tokens: { [id]: token },
      'draft:d1': { ...old['draft:d1'], accountId: id, page: { ...website, tabId: 7 }, text: words },
    },
  );
  await chromium.killWorker();

  const popup = await share.openPopupOn(await share.visit(website));
  await popup.holds(words);
  await popup.page.keyboard.press('Control+Enter');
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: words, cw: 'About cats', visibility: 'followers' }]);
  expect(await share.accounts()).toMatchObject([{ username: 'alice', limits: { files: 16 } }]);
  expect(Object.keys(await share.stored('local')).filter((key) => key.startsWith('aside'))).toEqual([]);
});

test('what somebody has spoilt in the storage is laid aside, and the popup posts', async ({
  chromium,
  server,
  share,
}) => {
  await share.signedIn('alice');
  await share.inspector.evaluate(async () => {
    const { accounts } = (await chrome.storage.local.get('accounts')) as { accounts: object[] };
    const spoilt = {
      'draft:d1': 'words',
      'draft:d2': { touched: true },
      'entry:d1:a@b': 5,
      'twin:d1:a@b': [],
    };
    await chrome.storage.local.set({ accounts: [null, ...accounts], ...spoilt });
  });
  await chromium.killWorker();

  const tab = await share.visit(articles.website);
  await (await share.openPopupOn(tab)).dismiss();
  await expect.poll(async () => Object.keys(await share.stored('local')).filter(isAside)).toHaveLength(5);
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${articles.website.text}`);
  await popup.page.keyboard.press('Control+Enter');
  await popup.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: articles.website.text.trim() }]);
});

function isAside(key: string): boolean {
  return key.startsWith('aside:');
}
