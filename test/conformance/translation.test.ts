import { expect, test } from 'vitest';
import { createTranslation } from './translation.ts';

const UUID = 'b6992544-63e7-67f0-fa7f-32444b1b5306';
const OTHER = '0c7e0a5a-3a0e-4b0e-9d0b-7f1c6ad33c11';

test('an id at first sight is learned', () => {
  const translation = createTranslation(new Map());
  translation.learnFrom({ id: 'atsdyto8iv4o000t', key: UUID }, { id: 'aaaaaaaa00010001', key: OTHER });
  expect(translation.text(`/notes/atsdyto8iv4o000t?key=${UUID}`)).toBe(
    `/notes/aaaaaaaa00010001?key=${OTHER}`,
  );
});

test('the id of an error is not learned, but one in what it tells is', () => {
  const translation = createTranslation(new Map());
  const { info, ...error } = { id: UUID, info: { e: { id: '5d37dbcb-891e-41ca-a3d6-e690c97775ac' } } };
  translation.learnFrom({ error: { ...error, info } }, { error: { id: OTHER, info: { e: { id: OTHER } } } });
  expect(translation.text(UUID)).toBe(UUID);
  expect(translation.text(info.e.id)).toBe(OTHER);
});

test('a long word is no id', () => {
  const translation = createTranslation(new Map());
  translation.learnFrom(['receiveFollowRequest'], ['receiveFollowRefusal']);
  expect(translation.text('receiveFollowRequest')).toBe('receiveFollowRequest');
});
