import type { DraftFile } from '../../../lib/share/draft/draft-file.ts';
import type { Entry } from '../../../lib/share/outbox/entry.ts';
import type { ShareEvent } from '../../../lib/share/outbox/step.ts';
import { filesToUpload } from '../../../lib/share/files/uploads.ts';
import type { FileFate } from './history.ts';
import { count, driveIdOf } from './ledger.ts';
import { second } from './samples.ts';

/** As `pump` does it: the files of an entry one after another; counts them. false: the background died over it. */
export function uploadAll(
  begun: Entry,
  fate: FileFate,
  now: number,
  uploads: Map<string, number>,
  apply: (event: ShareEvent) => Entry | null,
): boolean {
  let entry = apply({ type: 'uploading', from: now });
  for (const file of filesToUpload(begun)) {
    if (entry?.state.is !== 'uploading') return true;
    const event = uploadOf(entry, file, fate, now);
    if (!event) return false;
    if (event.type === 'uploaded') count(uploads, `${entry.id} ${file.id}`);
    entry = apply(event);
  }
  return true;
}

/** What the background learns of an upload; null: it died over it. */
function uploadOf({ accountId }: Entry, file: DraftFile, fate: FileFate, now: number): ShareEvent | null {
  const { id: fileId, alt, sensitive } = file;
  const upload = { accountId, driveId: driveIdOf(file), at: now, ours: true, alt, sensitive, shrunk: false };
  if (fate === 'arrive') return { type: 'uploaded', fileId, upload };
  if (fate === 'wait') return { type: 'postponed', reason: 'unreachable', after: now + 5 * second };
  return fate === 'refused' ? { type: 'refused', code: 'noFreeSpace', detail: {} } : null;
}
