import type { DraftFile } from '../draft/draft-file.ts';
import { drafts } from '../draft/drafts.ts';
import { outbox } from '../outbox/outbox.ts';

/** All that is attached to anything. What was taken back, or out, is a draft again: its entry needs nothing. */
export async function filesInUse(): Promise<DraftFile[]> {
  const before = await drafts.all();
  const sent = await outbox.all();
  // A draft that is posted meanwhile is an entry before it goes, and the other way round: one look sees it.
  const written = [...before, ...(await drafts.all())];
  const needing = sent
    .filter(({ state }) => state.is !== 'undone' && state.is !== 'reopened')
    .map(({ draft }) => draft);
  return [...written, ...needing].flatMap(({ files }) => files);
}
