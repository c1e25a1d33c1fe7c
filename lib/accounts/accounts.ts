import { defineItem } from '../browser/items.ts';
import type { Account } from './account.ts';

/** Who is signed in, in the person's order; the first is the default. Written by the background alone. */
export const accounts = defineItem<Account[]>('local', 'accounts', []);

/** An account by its id, or null. */
export async function accountById(id: string): Promise<Account | null> {
  return (await accounts.get()).find((account) => account.id === id) ?? null;
}

/** Adds an account, or replaces the one of that id in its place, keeping the person's own choices. */
export async function putAccount(fresh: Account): Promise<void> {
  await accounts.update((list) => {
    const known = list.find(({ id }) => id === fresh.id);
    if (!known) return [...list, fresh];
    const { visibility, localOnly } = known;
    return list.map((account) => (account.id === fresh.id ? { ...fresh, visibility, localOnly } : account));
  });
}

/** Changes an account if it is still there. */
export async function changeAccount(id: string, change: Partial<Omit<Account, 'id'>>): Promise<void> {
  await accounts.update((list) =>
    list.map((account) => (account.id === id ? { ...account, ...change } : account)),
  );
}

/** Takes an account out of the list. */
export async function dropAccount(id: string): Promise<void> {
  await accounts.update((list) => list.filter((account) => account.id !== id));
}
