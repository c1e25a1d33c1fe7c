import { refusal } from '../errors.ts';
import { noteParams } from './note-params.ts';
import { noteRules } from './note-rules.ts';
import type { NoteRules } from './note-rules.ts';

const { properties } = noteParams;
const { choices, ...pollProperties } = properties.poll.properties;
const longText = { type: 'string', minLength: 1 } as const;

/** Sharkey leaves lengths to its own settings, and allows longer poll choices. */
const sharkeyParams = {
  ...noteParams,
  properties: {
    ...properties,
    text: { ...longText, nullable: true },
    poll: {
      ...properties.poll,
      properties: {
        ...pollProperties,
        choices: { ...choices, items: { type: 'string', minLength: 1, maxLength: 150 } },
      },
    },
  },
  so: { properties: { text: { ...longText, pattern: '[^\\s]+' } }, required: ['text'] },
} as const;

/** In 2025 an empty content warning counts as none. */
export const sharkey2025Params = {
  ...sharkeyParams,
  properties: { ...sharkeyParams.properties, cw: { type: 'string', nullable: true } },
} as const;

export const sharkey2024Params = {
  ...sharkeyParams,
  properties: {
    ...sharkeyParams.properties,
    cw: { type: 'string', nullable: true, minLength: 1, maxLength: 500 },
  },
} as const;

/** In 2024 a content warning is as long as its parameter may be. */
export const sharkey2024Rules: NoteRules = {
  ...noteRules,
  text: (world, author, text, cw) => {
    refuseLongText(text);
    noteRules.text(world, author, text, cw);
  },
};

/** Lengths are in UTF-16 units, and the spaces around a text count. */
export const sharkey2025Rules: NoteRules = {
  ...noteRules,
  dropsEmptyWarning: true,
  text: (world, author, text, cw) => {
    refuseLongText(text);
    if ((cw?.length ?? 0) > 500) {
      const id = '7004c478-bda3-4b4f-acb2-4316398c9d52';
      throw refusal('MAX_CW_LENGTH', id, 'You tried posting a content warning which is too long.');
    }
    noteRules.text(world, author, text, cw);
  },
};

function refuseLongText(text: string | null): void {
  if ((text?.length ?? 0) <= 3000) return;
  const id = '3ac74a84-8fd5-4bb0-870f-01804f82ce16';
  throw refusal('MAX_LENGTH', id, 'You tried posting a note which is too long.');
}
