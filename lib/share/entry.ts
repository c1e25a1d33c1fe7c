import type { ErrorCode, ErrorDetail } from '../misskey/errors.ts';
import type { NoteParams, Visibility } from '../misskey/notes.ts';

/** Why a person has to decide before anything is sent. */
export type Question = 'waitedTooLong' | 'notFound';

/** What the server made otherwise than asked; said beside *Open* and *Undo*. */
export interface ServerChanges {
  visibility?: Visibility;
  localOnly?: boolean;
  filesDropped?: number;
}

/** Where an entry stands. All times are ms since 1970 by this computer's clock. */
export type EntryState =
  /** Not sent, or certainly not arrived; goes at `after`. `reason` says why it waits. */
  | { is: 'queued'; after: number; reason: ErrorCode | null }
  /** A request is in flight since `since`. */
  | { is: 'sending'; since: number }
  /** It may or may not have arrived; looked up at `lookAt`. `lostAt`: when the connection ended.
   *  `plain`: the server itself answered 500/502/503, so absence is believed sooner. `misses`: looks without it. */
  | {
      is: 'unsure';
      since: number;
      lostAt: number;
      lookAt: number;
      plain: boolean;
      misses: number;
      lastMissAt: number | null;
    }
  /** The person decides: send again, edit or discard. */
  | { is: 'asking'; question: Question; since: number; lostAt: number }
  | { is: 'posted'; noteId: string; at: number; changes: ServerChanges }
  | { is: 'failed'; code: ErrorCode; detail: ErrorDetail; at: number }
  /** Undo in progress or done. */
  | { is: 'undoing'; noteId: string; at: number }
  | { is: 'undone'; at: number };

/** One note on its way to one account. Written by the background alone. */
export interface Entry {
  id: string;
  accountId: string;
  /** The draft it came from, which *Edit* and *Undo* bring back. */
  draftId: string;
  /** When the person pressed the button, ms since 1970. */
  createdAt: number;
  private: boolean;
  note: NoteParams;
  state: EntryState;
}
