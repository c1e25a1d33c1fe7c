import { defineSharedRecords } from './homes.ts';
import { reopened, type Draft } from './draft.ts';

/** Notes being written. The only thing that pages write themselves: a closing page still gets a write through. */
export const drafts = defineSharedRecords<Draft>('draft:', (draft) => draft.private);

/** Makes the text of an entry a draft again, once: what was written in it since stays. Resolves with its id. */
export async function reopen(draft: Draft): Promise<string> {
  const again = reopened(draft, Date.now());
  if (!(await drafts.get(again.id))) await drafts.set(again.id, again);
  return again.id;
}

/** Keeps a draft safe while it is typed. */
export interface DraftWriter {
  /** Saves this, now or right after the write that is under way; what came in between is skipped. */
  save(draft: Draft): void;
  /** Resolves when the newest is in storage. Rejects with what the browser said if it could not be stored. */
  settled(): Promise<void>;
}

/** One write in flight, the newest next, no delay: a pause before writing loses the last words on Escape. */
export function draftWriter(): DraftWriter {
  let newest: Draft | null = null;
  let writing: Promise<void> = Promise.resolve();
  let busy = false;

  async function drain(): Promise<void> {
    try {
      while (newest) {
        const draft: Draft = newest;
        newest = null;
        await drafts.set(draft.id, draft).catch(unlessNewer);
      }
    } finally {
      busy = false;
    }
  }

  /** A write that failed is nothing to tell while a newer one follows; and that one must not be forgotten. */
  function unlessNewer(error: unknown): void {
    if (!newest) throw error;
  }

  return {
    save(draft) {
      newest = draft;
      if (busy) return;
      busy = true;
      writing = drain();
      // Told by settled(); a page that never asks must not die of it.
      writing.catch(() => null);
    },
    settled: () => writing,
  };
}
