import { describe, expect, it, vi } from 'vitest';
import { lookUp } from '../../../../lib/share/post/look-up.ts';
import { leave } from '../../../../lib/share/leave.ts';
import { forgetPrivate } from '../../../../lib/share/private.ts';
import { stored } from '../../fake-browser.ts';
import { hour, minute, noon } from '../samples.ts';
import { elsewhere, ownPage, page } from '../posts.ts';
import { aWorldOfOnesOwn, world } from '../world.ts';

aWorldOfOnesOwn();

const look = (at = page) => lookUp(world.alice.id, at, false);
const asked = () => world.server.requestsTo('ap/show').length;
const another = (index: number) => ({ ...page, uri: `${page.uri}${index}` });

describe('a post elsewhere', () => {
  it('is asked for once', async () => {
    const note = elsewhere({ name: 'Dora', cw: 'weather' });
    const found = { is: 'post', post: { id: note.id, text: 'Good morning', cw: 'weather' } };
    expect(await look()).toMatchObject(found);
    const [one, two] = await Promise.all([look(), look()]);
    expect([one, two]).toMatchObject([found, found]);
    expect(asked()).toBe(1);
  });

  it('is asked for again after an hour, and by another account', async () => {
    elsewhere();
    await look();
    vi.setSystemTime(noon + hour);
    await look();
    expect(asked()).toBe(2);
  });

  it('may be nothing at all, and then asking again is no use for now either', async () => {
    await expect(look()).rejects.toMatchObject({ code: 'noSuchPost' });
    elsewhere();
    expect(await look()).toMatchObject({ is: 'post' });
  });

  it('may be a profile', async () => {
    world.server.addUserElsewhere(page.uri, 'dora');
    expect(await look()).toMatchObject({ is: 'profile', person: { acct: '@dora@mastodon.example' } });
  });

  it('is asked for thirty times an hour and no more, since that would make the wait longer', async () => {
    elsewhere();
    world.server.world.settings.rateLimits = true;
    for (let index = 0; index < 30; index += 1) {
      vi.setSystemTime(noon + index * minute);
      await expect(look(another(index))).rejects.toMatchObject({ code: 'noSuchPost' });
    }
    await expect(look()).rejects.toMatchObject({
      code: 'rateLimited',
      detail: { resetAt: noon + hour },
    });
    expect(asked()).toBe(30);
    vi.setSystemTime(noon + hour);
    expect(await look()).toMatchObject({ is: 'post' });
  });

  it('is not asked for while the server wants to be left alone', async () => {
    elsewhere();
    const info = { resetMs: noon + 20 * minute };
    const body = { error: { code: 'RATE_LIMIT_EXCEEDED', info } };
    world.server.faults.next('ap/show', { answer: { status: 429, body } });
    const limited = { code: 'rateLimited', detail: { resetAt: noon + 20 * minute } };
    await expect(look()).rejects.toMatchObject(limited);
    await expect(look()).rejects.toMatchObject(limited);
    expect(asked()).toBe(1);
    vi.setSystemTime(noon + 20 * minute);
    expect(await look()).toMatchObject({ is: 'post' });
  });

  it('is asked for again when a clock that was ahead is set right', async () => {
    elsewhere();
    const info = { resetMs: noon + 50 * minute };
    world.server.faults.next('ap/show', {
      answer: { status: 429, body: { error: { code: 'RATE_LIMIT_EXCEEDED', info } } },
    });
    await expect(look()).rejects.toMatchObject({ code: 'rateLimited' });
    vi.setSystemTime(noon - 24 * hour);
    expect(await look()).toMatchObject({ is: 'post' });
  });

  it('asks nobody who has signed out, and marks who must sign in again', async () => {
    world.server.world.tokens.clear();
    await expect(look()).rejects.toMatchObject({ code: 'signInAgain' });
    expect(JSON.stringify(await stored('local'))).toContain('"standing":"signInAgain"');
    await expect(lookUp('nobody@misskey.example', page, false)).rejects.toMatchObject({
      code: 'signInAgain',
    });
  });

  it('is forgotten with the account, and with the last private window', async () => {
    elsewhere();
    await lookUp(world.alice.id, page, true);
    expect(JSON.stringify(await stored('session'))).toContain('Good morning');
    expect(JSON.stringify(await stored('local'))).not.toContain('Good morning');
    expect(await indexedDB.databases()).toEqual([]);
    await forgetPrivate();
    expect(JSON.stringify(await stored('session'))).not.toContain('Good morning');
    await look();
    await leave(world.alice.id);
    expect(JSON.stringify(await stored('session'))).not.toMatch(/Good morning|alice/);
  });
});

describe("a page of one's own server", () => {
  it('is asked for by its id, which is not limited', async () => {
    const note = elsewhere();
    expect(await look(ownPage(note))).toMatchObject({ is: 'post', post: { id: note.id } });
    expect(asked()).toBe(0);
  });

  it('is asked for by its name', async () => {
    world.server.addUserElsewhere('https://mastodon.example/@dora', 'dora');
    const { origin } = world.server;
    for (const [path, acct] of [
      ['@bob', '@bob'],
      ['@dora@mastodon.example/notes', '@dora@mastodon.example'],
    ]) {
      const at = `${origin}/${path}`;
      expect(await look({ is: 'profile', at, uri: at, sure: true })).toMatchObject({ person: { acct } });
    }
    expect(asked()).toBe(0);
  });
});
