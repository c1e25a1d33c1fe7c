import { createStore, entries } from 'idb-keyval';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../lib/commands.ts';
import type { PageLink } from '../../../lib/page/address/link.ts';
import { leave } from '../../../lib/share/leave.ts';
import { prefer } from '../../../lib/share/draft/preferences.ts';
import { undo } from '../../../lib/share/share.ts';
import { forgetShared, rememberShared, sharedBefore } from '../../../lib/share/shared.ts';
import { everythingStored } from '../fake-browser.ts';
import { until } from '../until.ts';
import { noon, second } from './samples.ts';
import {
  aWorldOfOnesOwn,
  atRest,
  passes,
  passesUntilBelieved,
  share,
  signedIn,
  world,
  write,
  stateOf,
} from './world.ts';

aWorldOfOnesOwn();

const clean = 'https://journal.example/essays/walking';
const link: PageLink = {
  clean,
  full: `${clean}?utm_source=x`,
  removed: ['utm_source'],
  shown: clean,
  site: 'journal.example',
  creators: [],
  isAdult: false,
};

const before = (address = clean) => sharedBefore(address, [world.alice.id]);
const newestNote = () => world.server.notesOf('alice').at(-1)?.id;

describe('a page that was shared', () => {
  it('is known, whatever led there', async () => {
    await share(`Good.\n\n${clean}`, { link });
    const shared = { accountId: world.alice.id, noteId: newestNote(), at: noon };
    expect(await before()).toEqual(shared);
    expect(await before(`${clean}#part`)).toEqual(shared);
    expect(await before(`${clean}/next`)).toBeNull();
  });

  it('is known with its whole address restored too', async () => {
    await share(link.full, { link });
    expect(await before()).not.toBeNull();
  });

  it('is known by its newest note, of those who are signed in', async () => {
    const bob = await signedIn('bob');
    await share(`One.\n${clean}`, { link });
    await passes(5 * second);
    await share(`Two.\n${clean}`, { link });
    await passes(5 * second);
    const { id } = await write(`Three.\n${clean}`, { link });
    await commands.post(id, [bob.id]);
    await atRest();
    expect(await commands.sharedBefore(clean)).toMatchObject({ accountId: bob.id });
    expect(await before()).toMatchObject({ noteId: newestNote(), at: noon + 5 * second });
  });

  it('is not kept by its address', async () => {
    await share(`Good.\n\n${clean}`, { link });
    const kept = await entries(createStore('shelf-shared', 'values'));
    expect(kept).toMatchObject([[expect.stringMatching(/^[0-9a-f]{64}:/), { accountId: world.alice.id }]]);
    expect(JSON.stringify(kept)).not.toContain('journal');
  });
});

it('a page is known after its note was looked for and found', async () => {
  world.server.faults.next('notes/create', { after: 'cut' });
  await share(clean, { link });
  await passesUntilBelieved();
  expect(await before()).toMatchObject({ noteId: newestNote() });
});

describe('nothing is known', () => {
  it.each([
    ['of a note from a private window', clean, { link, private: true }],
    ['of a note without the address', 'Only words.', { link }],
    ['of a note with another page of the site', `${clean}-more`, { link }],
    ['of a note about no page', clean, {}],
  ])('%s', async (_, text, draft) => {
    await share(text, draft);
    expect(world.server.notesOf('alice')).toHaveLength(1);
    expect(await before()).toBeNull();
  });

  it('of a note that did not arrive', async () => {
    const refusal = { status: 400, body: { error: { code: 'CONTAINS_PROHIBITED_WORDS', message: 'No.' } } };
    world.server.faults.next('notes/create', { answer: refusal });
    await share(clean, { link });
    expect(await before()).toBeNull();
  });

  it('where nobody wants it', async () => {
    await commands.prefer({ remembersShared: false });
    await share(clean, { link });
    expect(await before()).toBeNull();
  });

  it('any more once it is not wanted', async () => {
    await share(clean, { link });
    await prefer({ delay: 0 });
    expect(await before()).not.toBeNull();
    await commands.prefer({ remembersShared: false });
    await commands.prefer({ remembersShared: true });
    expect(await before()).toBeNull();
  });

  it('of a note that was taken back', async () => {
    const id = await share(clean, { link });
    await undo(id);
    await until(async () => (await stateOf(id))?.is === 'undone');
    expect(world.server.notesOf('alice')).toEqual([]);
    expect(await before()).toBeNull();
  });

  it('of an account that was left, and nothing comes back by a note that arrives late', async () => {
    const bob = await signedIn('bob');
    await share(clean, { link });
    await leave(world.alice.id);
    expect(await everythingStored()).not.toContain(world.alice.id);
    const late = {
      accountId: world.alice.id,
      note: { text: clean, visibility: 'public', localOnly: false },
    } as const;
    await rememberShared({ ...late, draft: await write(clean, { link }) }, 'note9');
    expect(await before()).toBeNull();
    expect(await sharedBefore(clean, [bob.id])).toBeNull();
  });

  it('when all was forgotten', async () => {
    await share(clean, { link });
    await forgetShared();
    expect(await before()).toBeNull();
  });
});
