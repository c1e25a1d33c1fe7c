import { defineSharedRecords } from '../homes.ts';
import { reopened, type Draft } from './draft.ts';

const prefix = 'draft:';

/** Notes being written. The only thing that pages write themselves. */
export const drafts = defineSharedRecords<Draft>(prefix, (draft) => draft.private);

/**
 * What has to be stored, under whole keys, so that the text of an entry is a draft again, once: what was written in it
 * since stays.
 */
export async function reopening(draft: Draft): Promise<Record<string, Draft>> {
  const again = reopened(draft, Date.now());
  return (await drafts.get(again.id)) ? {} : { [prefix + again.id]: again };
}

/** Keeps a draft safe while it is typed. */
export interface DraftWriter {
  /** Hands this to the browser at once. */
  save(draft: Draft): void;
  /** Resolves when the newest is in storage. Rejects with what the browser said if it could not be stored. */
  settled(): Promise<void>;
}

/**
 * Every input is handed to the browser as it happens, by `keep`: it writes them in their order, also after the page has
 * gone. What waits in the page for an earlier write, or for a pause in typing, dies with the page. `onOutcome`: why it
 * could not be kept; null: it was.
 */
export function draftWriter(
  onOutcome: (problem: unknown) => void = () => undefined,
  keep = (draft: Draft): Promise<void> => drafts.set(draft.id, draft),
): DraftWriter {
  let writing: Promise<void> = Promise.resolve();
  return {
    save(draft) {
      writing = keep(draft);
      writing.then(() => onOutcome(null), onOutcome);
    },
    settled: () => writing,
  };
}
