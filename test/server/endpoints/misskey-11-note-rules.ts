import { invalidParam, refusal } from '../errors.ts';
import { id } from '../schema.ts';
import { noteParams12, noteRules12 } from './old-note-rules.ts';
import type { NoteRules } from './note-rules.ts';

const { channelId: _channel, reactionAcceptance: _acceptance, ...known } = noteParams12.properties;
const files = {
  type: 'array',
  uniqueItems: true,
  minItems: 1,
  maxItems: 4,
  items: { type: 'string' },
} as const;
const { nullable: _nullable, ...poll } = known.poll;

/** Misskey 11: four files, no nulls, and no channels: `channelId` is ignored, so the note goes out publicly. */
export const noteParams11 = {
  properties: {
    ...known,
    replyId: id,
    renoteId: id,
    fileIds: files,
    mediaIds: files,
    poll,
    text: { type: 'string', nullable: true },
  },
} as const;

/** Lengths are in graphemes after trimming; the content warning's in UTF-16 units. */
export const noteRules11: NoteRules = {
  ...noteRules12,
  text: (world, author, text, cw) => {
    const max = Number(world.personality.meta.brief['maxNoteTextLength']);
    if (graphemes(text?.trim() ?? '') > max) throw invalidParam('text', 'something-happened');
    if ((cw?.length ?? 0) > 100) throw invalidParam('cw', 'something-happened');
    noteRules12.text(world, author, text, cw);
  },
};

/** What a note without anything in it gets. */
export function contentRequired() {
  const message = 'Content required. You need to set text, fileIds, renoteId or poll.';
  return refusal('CONTENT_REQUIRED', '6f57e42b-c348-439b-bc45-993995cc515a', message);
}

function graphemes(text: string): number {
  return Array.from(new Intl.Segmenter().segment(text)).length;
}
