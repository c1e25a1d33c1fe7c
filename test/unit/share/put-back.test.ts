import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { drafts } from '../../../lib/share/draft/drafts.ts';
import { leave } from '../../../lib/share/leave.ts';
import { apply, outbox } from '../../../lib/share/outbox/outbox.ts';
import { pump } from '../../../lib/share/outbox/pump.ts';
import { post } from '../../../lib/share/outbox/posting.ts';
import { edit, sendAgain, tidyUp } from '../../../lib/share/share.ts';
import { setOnline } from '../fake-browser.ts';
import { until } from '../until.ts';
import { attached, driveFiles, writeWith } from './pictures.ts';
import { minute } from './samples.ts';
import { atRest, aWorldOfOnesOwn, notesOf, passes, share, signedIn, stateOf, world, write } from './world.ts';

aWorldOfOnesOwn();

afterEach(() => void vi.restoreAllMocks());

type Writer = Record<'set' | 'remove', (what: unknown) => Promise<void>>;
const { local, session } = fakeBrowser.storage as unknown as Record<'local' | 'session', Writer>;

/** Does a thing with a background that dies over a write: the nth, or the first of which that is true. */
async function dying(
  when: number | ((what: unknown) => boolean),
  work: () => Promise<unknown>,
): Promise<void> {
  let writes = 0;
  for (const area of [local, session])
    for (const name of ['set', 'remove'] as const) {
      const write = area[name].bind(area);
      vi.spyOn(area, name).mockImplementation((what) => {
        writes += 1;
        const isTime = typeof when === 'number' ? writes === when : when(what);
        return isTime ? Promise.reject(new Error('dead')) : write(what);
      });
    }
  await expect(work()).rejects.toThrow('dead');
  vi.restoreAllMocks();
}

/** The next background begins. */
async function restart(): Promise<void> {
  await tidyUp(Date.now());
  await passes(0);
}

/** A note that waits for the network. */
async function waiting(text: string, isPrivate = false): Promise<string> {
  setOnline(false);
  const { id } = await write(text, { private: isPrivate });
  const [entryId = ''] = await post(id, [world.alice.id]);
  await atRest();
  setOnline(true);
  return entryId;
}

/** Posts whatever a person finds: drafts, and what waits. */
async function postEverything(): Promise<void> {
  for (const { id } of await drafts.all()) await post(id, [world.alice.id]);
  for (const { id } of await outbox.all()) await sendAgain(id);
  await passes(minute);
}

describe('a note that is edited is in one place, though the background dies over it', () => {
  it.each([
    ['before anything is written', 1, false, 'outbox'],
    ['before its entry is cleared away', 2, false, 'draft'],
    ['before anything is written, in a private window', 1, true, 'outbox'],
    ['before its entry is cleared away, in a private window', 2, true, 'draft'],
  ] as const)('%s', async (_when, nth, isPrivate, place) => {
    await fakeBrowser.windows.create({ incognito: isPrivate });
    const id = await waiting('hello', isPrivate);
    setOnline(false);
    await dying(nth, () => edit(id));
    await restart();
    expect(await outbox.all()).toHaveLength(place === 'outbox' ? 1 : 0);
    expect(await drafts.all()).toHaveLength(place === 'draft' ? 1 : 0);
    setOnline(true);
    await postEverything();
    expect(notesOf()).toEqual(['hello']);
  });

  it('and nothing of it is sent before the next background has begun to tidy up', async () => {
    const id = await waiting('hello');
    await dying(2, () => edit(id));
    await passes(minute);
    expect(notesOf()).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ is: 'reopened' });
    // Another window has the draft still, and posts it: that is a wish of its own.
    await write('hello', { id: id.slice(0, id.indexOf(':')) });
    expect(await post(id.slice(0, id.indexOf(':')), [world.alice.id])).toEqual([id]);
    await atRest();
    expect(notesOf()).toEqual(['hello']);
  });
});

it('a note that is taken back is a draft in the moment in which it is said to be gone', async () => {
  const id = await share('hello');
  await apply(id, { type: 'undo' });
  const set = vi.spyOn(local, 'set');
  void pump();
  await atRest();
  const written = set.mock.calls.map(([things]) =>
    Object.keys(things as object).map((key) => key.split(':')[0]),
  );
  expect(written).toContainEqual(['draft', 'entry']);
  expect(await drafts.all()).toHaveLength(1);
});

it('a note that waited for an account that is left is a draft alone, though the background dies over it', async () => {
  const id = await waiting('hello');
  setOnline(false);
  await dying(
    (what) => what === `entry:${id}`,
    () => leave(world.alice.id),
  );
  setOnline(true);
  world.alice = await signedIn('alice');
  await restart();
  expect(await outbox.all()).toEqual([]);
  await postEverything();
  expect(notesOf()).toEqual(['hello']);
});

it('a file whose note is edited during the upload is deleted in the drive', async () => {
  const hold = world.server.faults.hold('drive/files/create');
  const [id = ''] = await post((await writeWith([await attached(1)])).id, [world.alice.id]);
  await hold.reached;
  await dying(
    (what) => what === `entry:${id}`,
    () => edit(id),
  );
  hold.release();
  await until(() => driveFiles().length === 0);
});
