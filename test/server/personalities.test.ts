import { describe, expect, onTestFinished, test } from 'vitest';
import { askingOf } from './asking.ts';
import { personalities } from './personalities/all.ts';
import { misskeyIo } from './personalities/misskey.io.ts';
import { forkTraits } from './traits/forks.ts';
import { otherTraits } from './traits/others.ts';
import type { Trait } from './traits/trait.ts';
import { versionTraits } from './traits/versions.ts';

const traits: Trait[] = [...versionTraits, ...forkTraits, ...otherTraits];

describe('what tells the servers apart', () => {
  test.each(traits)('$server: $trait', async ({ server, check }) => {
    const personality = typeof server === 'string' ? personalities[server] : server;
    if (!personality) throw new Error('there is no such personality');
    const asking = await askingOf(personality);
    onTestFinished(asking.server.close);
    await check(asking);
  });

  test('every server has a trait that is looked at', () => {
    const looked = new Set(traits.map(({ server }) => server));
    expect(Object.keys(personalities).filter((name) => !looked.has(name))).toEqual(['misskey-2025.11.1']);
  });

  test('every server is known by its own name', () => {
    for (const [name, { id }] of Object.entries(personalities)) expect(id).toBe(name);
  });
});

test('misskey.io answers 202 while it makes the same note', async () => {
  const { server, api } = await askingOf(misskeyIo({ id: 'misskey.io', workTime: 150 }));
  onTestFinished(server.close);
  const { token: i } = server.tokenFor('alice', ['write:notes']);
  const first = api('notes/create', { i, text: 'slow' });
  await expect.poll(async () => (await api('notes/create', { i, text: 'slow' })).status).toBe(202);
  const processing = await api('notes/create', { i, text: 'slow' });
  expect(processing).toMatchObject({ status: 202, json: { error: { code: 'PROCESSING' } } });
  const { json } = await first;
  expect((await api('notes/create', { i, text: 'slow' })).json).toEqual(json);
  expect(server.notesOf('alice')).toHaveLength(1);
});
