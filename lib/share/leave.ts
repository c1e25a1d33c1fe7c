import { accountById, accounts } from '../accounts/accounts.ts';
import { forgetApp } from '../accounts/apps.ts';
import { signOut, type SignedOut } from '../accounts/sign-out.ts';
import { forgetWay } from '../accounts/way.ts';
import { forgetReach } from '../browser/permissions.ts';
import { callAttention } from './attention.ts';
import { reopened, type Draft } from './draft.ts';
import { drafts } from './drafts.ts';
import { setFree } from './free-draft.ts';
import { forgetLookUpsOf } from './look-up.ts';
import { sweepFiles } from './orphans.ts';
import { outbox } from './outbox.ts';
import { forgetShared } from './shared.ts';
import { hasWords } from './target.ts';
import { forgetTwins } from './twins.ts';

/**
 * Signs out and takes every trace of the account away. What was not posted becomes a draft again, for any account: the
 * words are the person's, not the account's.
 */
export async function leave(accountId: string): Promise<SignedOut> {
  const account = await accountById(accountId);
  const origin = account?.origin;
  const left = await signOut(accountId);
  for (const entry of await outbox.all()) {
    if (entry.accountId !== accountId) continue;
    const isOpen = entry.state.is !== 'posted' && entry.state.is !== 'undone';
    if (isOpen && hasWords(entry.draft)) {
      const draft = setFree(reopened(entry.draft, Date.now()), accountId, account);
      await drafts.set(draft.id, draft);
    }
    await outbox.remove(entry.id);
  }
  for (const draft of await drafts.all())
    if (isAbout(draft, accountId)) await drafts.set(draft.id, setFree(draft, accountId, account));
  await forgetTwins((watch) => watch.accountId === accountId);
  await forgetLookUpsOf(accountId);
  await forgetShared((shared) => shared.accountId === accountId);
  await callAttention(await outbox.all(), Date.now());
  await sweepFiles();
  const lastThere =
    origin !== undefined && !(await accounts.get()).some((account) => account.origin === origin);
  if (lastThere) await Promise.all([forgetApp(origin), forgetWay(origin), forgetReach(origin)]);
  return left;
}

function isAbout(draft: Draft, accountId: string): boolean {
  const uploads = draft.files.flatMap((file) => file.uploads);
  const targets = [draft.accountId, ...(draft.alsoTo ?? [])];
  return targets.includes(accountId) || uploads.some((upload) => upload.accountId === accountId);
}
