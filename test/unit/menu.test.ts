import { beforeEach, expect, it } from 'vitest';
import { accounts } from '../../lib/accounts/accounts.ts';
import type { Account } from '../../lib/accounts/account.ts';
import { remakeMenu } from '../../lib/menu.ts';
import { prefer } from '../../lib/share/draft/preferences.ts';
import { freshBrowser } from './fake-browser.ts';
import { sampleAccount } from './share/samples.ts';

interface Entry {
  id: string;
  title: string;
  contexts: string[];
  parentId?: string;
}

/** The menu of pages as the browser has it. */
let menu: Entry[] = [];

beforeEach(() => {
  menu = [];
  Object.assign(freshBrowser().contextMenus, {
    removeAll: async () => {
      menu = [];
    },
    create: (entry: Entry) => {
      if (menu.some(({ id }) => id === entry.id)) throw new Error(`two entries ${entry.id}`);
      if (entry.contexts.includes('page')) menu.push(entry);
    },
  });
});

function account(username: string, changes: Partial<Account> = {}): Account {
  return sampleAccount({ id: username, username, origin: 'https://misskey.example', ...changes });
}

async function titles(...list: Account[]): Promise<string[]> {
  await accounts.set(list);
  await remakeMenu();
  return menu.map(({ title }) => title);
}

it('has one entry unless more are wanted', async () => {
  expect(await titles(account('alice'), account('bob'))).toHaveLength(1);
});

it('has one for each of several accounts, in their order, if that is wanted', async () => {
  await prefer({ menuAccounts: true });
  const [, ...names] = await titles(account('bob'), account('alice', { origin: 'https://m.example:8443' }));
  expect(names).toEqual(['@bob@misskey.example', '@alice@m.example:8443']);
  expect(menu.map(({ id, parentId }) => [id, parentId])).toEqual([
    ['share', undefined],
    ['share:bob', 'share'],
    ['share:alice', 'share'],
  ]);
  expect(await titles(account('alice'))).toHaveLength(1);
});

it('shows a name as it is, whatever it would mean in a menu', async () => {
  await prefer({ menuAccounts: true });
  const [, ...names] = await titles(
    account('a&b%s'),
    account('\u202Eeve\n\u0000'),
    account('x'.repeat(5000)),
  );
  expect(names[0]).toBe('@a&&b％s@misskey.example');
  expect(names[1]).toBe('@eve @misskey.example');
  expect(names[2]?.length).toBeLessThanOrEqual(100);
});

it('is made once, however often at the same time', async () => {
  await prefer({ menuAccounts: true });
  await accounts.set([account('alice'), account('bob')]);
  await Promise.all([remakeMenu(), remakeMenu(), remakeMenu()]);
  expect(menu).toHaveLength(3);
});
