import type { Call, Endpoint } from '../endpoint.ts';
import { invalidParam, refusal } from '../errors.ts';
import { flag, text } from '../schema.ts';
import { createNoteEndpoint } from './create-note.ts';
import { noteParams12, noteRules12 } from './old-note-rules.ts';

const { properties } = noteParams12;
const files = { type: 'array', uniqueItems: true, minItems: 1, maxItems: 4, items: text } as const;
const { nullable: _nullable, ...poll } = properties.poll;

/** Four files, no nulls, and no channels: `channelId` is not known, so the note goes out publicly. */
const params = {
  properties: {
    visibility: properties.visibility,
    visibleUserIds: properties.visibleUserIds,
    text: { type: 'string', nullable: true },
    cw: { type: 'string', nullable: true },
    viaMobile: flag,
    localOnly: properties.localOnly,
    noExtractMentions: properties.noExtractMentions,
    noExtractHashtags: properties.noExtractHashtags,
    noExtractEmojis: properties.noExtractEmojis,
    geo: { type: 'object', nullable: true },
    fileIds: files,
    mediaIds: files,
    replyId: text,
    renoteId: text,
    poll: {
      ...poll,
      properties: {
        ...poll.properties,
        choices: { ...poll.properties.choices, items: { type: 'string', minLength: 1, maxLength: 49 } },
      },
    },
  },
} as const;

const create = createNoteEndpoint(params, noteRules12);

/** `notes/create` of Misskey 11. */
export const misskey11NoteEndpoint: Endpoint = {
  ...create,
  handle: (call: Call) => {
    const known = Object.keys(params.properties);
    const given = Object.fromEntries(Object.entries(call.params).filter(([name]) => known.includes(name)));
    refuseTexts(call);
    const { fileIds, mediaIds, renoteId, poll: wished } = given;
    if (typeof given['text'] !== 'string' && !fileIds && !mediaIds && !renoteId && !wished)
      throw contentRequired();
    return create.handle({ ...call, params: given });
  },
};

/** Lengths are in graphemes after trimming; the content warning's in UTF-16 units. */
function refuseTexts({ world, params: { text, cw } }: Call): void {
  const max = Number(world.personality.meta.brief['maxNoteTextLength']);
  if (typeof text === 'string') {
    const length = graphemes(text.trim());
    if (length === 0 || length > max) throw invalidParam('text', 'something-happened');
  }
  if (typeof cw === 'string' && cw.length > 100) throw invalidParam('cw', 'something-happened');
}

function contentRequired() {
  const message = 'Content required. You need to set text, fileIds, renoteId or poll.';
  return refusal('CONTENT_REQUIRED', '6f57e42b-c348-439b-bc45-993995cc515a', message);
}

function graphemes(text: string): number {
  return Array.from(new Intl.Segmenter().segment(text)).length;
}
