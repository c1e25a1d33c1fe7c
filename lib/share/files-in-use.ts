import type { DraftFile } from './draft-file.ts';
import { drafts } from './drafts.ts';
import { outbox } from './outbox.ts';

/** All that is attached to anything. What was taken back is a draft again: its entry needs nothing. */
export async function filesInUse(): Promise<DraftFile[]> {
  const [written, sent] = await Promise.all([drafts.all(), outbox.all()]);
  const needing = sent.filter(({ state }) => state.is !== 'undone').map(({ draft }) => draft);
  return [...written, ...needing].flatMap(({ files }) => files);
}
