import { sameWords, type Draft } from './draft.ts';
import { drafts } from './drafts.ts';

const suffix = '-anew';

/** The draft as another note than the one it has become. Never of the id that one is opened again under. */
function renewed(draft: Draft): Draft {
  return { ...draft, id: draft.id + suffix };
}

/** Whether that is the id of a draft, or one it was renewed under, however often. */
export function isRenewal(id: string, draftId: string): boolean {
  return id.startsWith(draftId) && id.slice(draftId.length).replaceAll(suffix, '') === '';
}

/** The id under which a draft began that was renewed, however often. */
export function firstIdOf(id: string): string {
  return id.endsWith(suffix) ? firstIdOf(id.slice(0, -suffix.length)) : id;
}

/** Gives a draft another id, which follows from its own; resolves with the draft. */
export async function renew(draft: Draft): Promise<Draft> {
  const again = await underFreeId(renewed(draft));
  await drafts.set(again.id, again);
  await letGo(draft);
  return again;
}

/** What has been renewed before, and not been posted, keeps its id where the words are others. */
async function underFreeId(draft: Draft): Promise<Draft> {
  const there = await drafts.get(draft.id);
  return there && !sameWords(there, draft) ? underFreeId(renewed(draft)) : draft;
}

/** Removes a draft that is something else by now. What was written in it meanwhile, here or in another window, stays. */
export async function letGo(draft: Draft): Promise<void> {
  const now = await drafts.get(draft.id);
  if (now && sameWords(now, draft)) await drafts.remove(draft.id);
}
