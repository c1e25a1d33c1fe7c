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
