import { NeverAnswered } from '../authenticate.ts';
import { ApiError, internalError, refusal } from '../errors.ts';
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

const someText = { type: 'string', minLength: 1, maxLength: 3000 } as const;

/** In Misskey 12 the text may be anything when there is something else. */
export const noteParams12 = {
  properties: {
    visibility: properties.visibility,
    visibleUserIds: properties.visibleUserIds,
    text: { type: 'string', nullable: true, maxLength: 3000 },
    cw: noteParams13.properties.cw,
    localOnly: properties.localOnly,
    noExtractMentions: properties.noExtractMentions,
    noExtractHashtags: properties.noExtractHashtags,
    noExtractEmojis: properties.noExtractEmojis,
    fileIds: properties.fileIds,
    mediaIds: properties.mediaIds,
    replyId: properties.replyId,
    renoteId: properties.renoteId,
    channelId: properties.channelId,
    poll: properties.poll,
  },
  anyOf: [
    { properties: { text: someText }, required: ['text'] },
    ...['fileIds', 'mediaIds', 'poll', 'renoteId'].map(needs),
  ],
} as const;

/** Misskey 12 drops files without a word that are missing or somebody else's, and never answers for NUL. */
export const noteRules12: NoteRules = {
  ...noteRules13,
  // What it throws is no error but a text, so nothing is known of it.
  renote: (world, author, renoteId, channelId) => {
    try {
      noteRules13.renote(world, author, renoteId, channelId);
    } catch (error) {
      throw error instanceof ApiError ? error : internalError({ e: {} });
    }
  },
  text: (world, author, text, cw) => {
    if (text?.includes('\0')) throw new NeverAnswered('the text has a NUL');
    noteRules13.text(world, author, text, cw);
  },
  files: (world, author, fileIds) => fileIds.filter((id) => world.files.get(id)?.userId === author.id),
};
