import { describe, expect, it, vi } from 'vitest';
import { findServer } from '../../../lib/accounts/servers.ts';
import { aWorldOfOnesOwn, world } from './world.ts';

aWorldOfOnesOwn();

const day = 24 * 60 * 60_000;
const asked = () => world.server.requestsTo('meta').length;

describe('what is known of a server', () => {
  it('is asked once, however it is typed', async () => {
    const { origin } = world.server;
    const found = await findServer(origin);
    expect(await findServer(`@alice@${new URL(origin).host}`)).toEqual(found);
    expect(asked()).toBe(1);
  });

  it('is asked again after a day, or when the clock was set back by as much', async () => {
    const { origin } = world.server;
    await findServer(origin);
    vi.setSystemTime(Date.now() + day - 60_000);
    await findServer(origin);
    expect(asked()).toBe(1);
    vi.setSystemTime(Date.now() + 60_000);
    await findServer(origin);
    expect(asked()).toBe(2);
    vi.setSystemTime(Date.now() - 2 * day);
    await findServer(origin);
    expect(asked()).toBe(3);
  });

  it('is not kept when nobody answered', async () => {
    const { origin } = world.server;
    world.server.faults.next('meta', { before: 'cut' }, 3);
    await expect(findServer(origin)).rejects.toMatchObject({ code: 'unreachable' });
    expect(await findServer(origin)).toMatchObject({ origin });
  });

  it('is not asked for what is no host', async () => {
    await expect(findServer('no host')).rejects.toMatchObject({ code: 'invalidHost' });
    expect(world.server.requests).toEqual([]);
  });
});
