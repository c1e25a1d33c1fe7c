import { refusal } from '../errors.ts';
import { noteParams } from './note-params.ts';
import { noteRules, refuseBlocked } from './note-rules.ts';
import type { NoteRules } from './note-rules.ts';

const { properties } = noteParams;
const needs = (name: string) => ({ required: [name] });

/** The parameters of `notes/create` in Misskey 13: the text may be missing, but not null. */
export const noteParams13 = {
  properties: {
    ...properties,
    cw: { type: 'string', nullable: true, maxLength: 100 },
    text: { type: 'string', minLength: 1, maxLength: 3000 },
  },
  anyOf: ['text', 'renoteId', 'fileIds', 'mediaIds', 'poll'].map(needs),
} as const;

/** Misskey 13 does not look whether the author may see what they reply to, and fails over what may not be renoted. */
export const noteRules13: NoteRules = {
  ...noteRules,
  renote: (world, author, renoteId) => {
    const note = world.notes.get(renoteId);
    if (!note) {
      const id = 'b5c90186-4ab0-49c8-9bba-a1f76c282ba4';
      throw refusal('NO_SUCH_RENOTE_TARGET', id, 'No such renote target.');
    }
    refuseBlocked(world, author, note);
    const isOpen = note.visibility === 'public' || note.visibility === 'home';
    if (isOpen || note.userId === author.id) return;
    throw new Error('Renote target is not public or home');
  },
  reply: (world, author, replyId) => {
    const note = world.notes.get(replyId);
    if (!note) {
      const id = '749ee0f6-d3da-459a-bf02-282e2da4292c';
      throw refusal('NO_SUCH_REPLY_TARGET', id, 'No such reply target.');
    }
    refuseBlocked(world, author, note);
  },
  keepsEmptyText: true,
};
