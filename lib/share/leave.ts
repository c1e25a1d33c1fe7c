import { accountById, accounts } from '../accounts/accounts.ts';
import { forgetApp } from '../accounts/apps.ts';
import { signOut, type SignedOut } from '../accounts/sign-out.ts';
import { forgetWay } from '../accounts/way.ts';
import { forgetReach } from '../browser/permissions.ts';
import { callAttention } from './outbox/attention.ts';
import type { Draft } from './draft/draft.ts';
import { drafts } from './draft/drafts.ts';
import { setFree } from './draft/free-draft.ts';
import { forgetLookUpsOf } from './post/look-up.ts';
import { sweepFiles } from './files/orphans.ts';
import { outbox, putBack } from './outbox/outbox.ts';
import { forgetShared } from './shared.ts';
import { forgetTwins } from './outbox/twins.ts';

/**
 * Signs out and takes every trace of the account away. What was not posted becomes a draft again, for any account: the
 * words are the person's, not the account's.
 */
export async function leave(accountId: string): Promise<SignedOut> {
  const account = await accountById(accountId);
  const wasFirst = (await accounts.get())[0]?.id === accountId;
  const origin = account?.origin;
  const left = await signOut(accountId);
  for (const entry of await outbox.all()) {
    if (entry.accountId !== accountId) continue;
    await putBack(entry.id, { type: 'reopened', byForce: true }, (draft) =>
      setFree(draft, accountId, account),
    );
    await outbox.remove(entry.id);
  }
  for (const draft of await drafts.all()) {
    // Without an account of its own it was written as the first one, for whom that one writes.
    const meant = draft.accountId === null && wasFirst ? { ...draft, accountId } : draft;
    if (isAbout(meant, accountId)) await drafts.set(meant.id, setFree(meant, accountId, account));
  }
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
