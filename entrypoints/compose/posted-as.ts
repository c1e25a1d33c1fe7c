import { entries } from '../../lib/share/outbox/entries.ts';
import { sameWords, type Draft } from '../../lib/share/draft/draft.ts';
import { draftOfEntry } from '../../lib/share/outbox/entry.ts';
import { isRenewal } from '../../lib/share/draft/renewal.ts';

/** The outbox entries that a draft has become in just these words; none if it is still to be posted, or thrown away. */
export async function postedAs(draft: Draft): Promise<string[]> {
  const ids = (await entries.ids()).filter((id) => isRenewal(draftOfEntry(id), draft.id));
  const some = await Promise.all(ids.map((id) => entries.get(id)));
  return some.flatMap((entry) => (entry && sameWords(entry.draft, draft) ? entry.id : []));
}
