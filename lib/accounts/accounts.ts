import { defineItem } from '../browser/items.ts';
import type { Account } from './account.ts';

/** Who is signed in, in the person's order; the first is the default. Written by the background alone. */
export const accounts = defineItem<Account[]>('local', 'accounts', []);

/** What a person chooses for an account, and keeps when signing in again. */
export type Choice = Pick<Account, 'visibility' | 'localOnly' | 'reactionAcceptance' | 'template'>;

/** An account by its id, or null. */
export async function accountById(id: string): Promise<Account | null> {
  return (await accounts.get()).find((account) => account.id === id) ?? null;
}

/** Adds an account, or replaces the one of that id in its place, keeping the person's own choices. */
export async function putAccount(fresh: Account): Promise<void> {
  await accounts.update((list) => {
    const known = list.find(({ id }) => id === fresh.id);
    if (!known) return [...list, fresh];
    const { visibility, localOnly, reactionAcceptance, template } = known;
    const kept = { ...fresh, visibility, localOnly, reactionAcceptance, template };
    return list.map((account) => (account.id === fresh.id ? kept : account));
  });
}

/** Changes an account if it is still there. */
export async function changeAccount(id: string, change: Partial<Omit<Account, 'id'>>): Promise<void> {
  await accounts.update((list) =>
    list.map((account) => (account.id === id ? { ...account, ...change } : account)),
  );
}

/** Moves an account to another place in the order; the first is the default. */
export async function moveAccount(id: string, place: number): Promise<void> {
  await accounts.update((list) => {
    const moved = list.find((account) => account.id === id);
    if (!moved) return list;
    return list.filter((account) => account !== moved).toSpliced(place, 0, moved);
  });
}

/** Takes an account out of the list. */
export async function dropAccount(id: string): Promise<void> {
  await accounts.update((list) => list.filter((account) => account.id !== id));
}
