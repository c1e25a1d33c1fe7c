import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { freshBrowser } from '../fake-browser.ts';
import { order, Person, type Deed } from './person.ts';
import { minute, noon, second } from './samples.ts';
import { aWorldOfOnesOwn, signedIn, world } from './world.ts';

aWorldOfOnesOwn({ users: ['alice', 'bob', 'carol'] });

const window = fc.constantFrom<(0 | 1)[]>(0, 1);
const place = fc.nat(5);
const dies = fc.option(fc.nat(60), { freq: 2 });
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('post' as const),
      window,
      as: fc.shuffledSubarray([0, 1, 2], { minLength: 1 }),
      rewrites: fc.boolean(),
      visibility: fc.constantFrom(null, null, null, ...order),
      dies,
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('open' as const), window, draft: place }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('edit' as const, 'undo' as const, 'discard' as const, 'sendAgain' as const),
      entry: place,
      dies,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('leave' as const), as: fc.nat(2), dies }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('wait' as const),
      ms: fc.constantFrom(0, 2 * second, 10 * second, 40 * second, 3 * minute, 20 * minute, -2 * minute),
      dies,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constantFrom('tidy' as const, 'refuse' as const, 'accept' as const) }),
  },
);

it('whatever a person with several accounts and windows does, no words are lost, doubled, wider or another’s', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 2, maxLength: 12 }), async (some) => {
      freshBrowser();
      vi.setSystemTime(noon);
      world.server.world.notes.clear();
      world.server.world.settings.prohibitedWords = [];
      const accounts = await Promise.all(
        [['alice', 'home'] as const, ['bob', 'public'] as const, ['carol', 'followers'] as const].map(
          async ([username, visibility]) => signedIn(username, { visibility }),
        ),
      );
      const person = new Person(accounts);
      for (const deed of some) await person.does(deed);
      expect(person.wrongs).toEqual([]);
    }),
    { numRuns: 500 },
  );
}, 400_000);
