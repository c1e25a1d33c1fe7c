import { expect, test } from '../e2e/chromium/fixtures.ts';
import { accidents } from './accidents.ts';
import { answers, repeated, type Fault } from './answers.ts';
import { misskeyIo } from '../server/personalities/misskey.io.ts';
import { haste } from './haste.ts';
import { isWritten, verdictOn, type Scene } from './scene.ts';
import { otherWays, popup, privateWindow, quiet, renote, type Way } from './ways.ts';

test.use({ build: 'hasty' });
test.describe.configure({ mode: 'parallel', timeout: 150_000 });

const everything = [...answers, ...accidents];
/** Met on every way in; the popup meets them all. */
const chosen = everything.filter(({ always }) => always);

for (const fault of everything) cell(fault, popup, fault.always ?? false);
for (const way of otherWays) for (const fault of chosen) cell(fault, way, fault === chosen[0]);

test.describe('in a private window', () => {
  test.use({ inPrivateWindows: true });
  const faults = chosen.filter(({ killsBrowser }) => !killsBrowser);
  for (const fault of faults) cell(fault, privateWindow, fault === faults[0]);
});

test.describe('on a page that is a post', () => {
  test.use({ otherSites: { 'social.example': quiet } });
  for (const fault of chosen) cell(fault, renote, false);
});

test.describe('at a server that knows repetitions', () => {
  test.use({ personality: misskeyIo({ id: 'misskey.io', workTime: 9000 / haste }) });
  const way = { ...popup, name: 'popup, misskey.io' };
  for (const fault of [...chosen, ...repeated]) cell(fault, way, fault === repeated[0]);
});

/** One fault on one way: nothing lost, doubled, wider or late. */
function cell(fault: Fault, way: Way, always: boolean): void {
  test(
    `${fault.name}: ${way.name}`,
    { tag: always ? '@always' : [] },
    async ({ chromium, launch, neighbour, server, share }, info) => {
      info.annotations.push({
        type: 'cell',
        description: JSON.stringify({ fault: fault.name, way: way.name }),
      });
      await share.signedIn('alice', server, { visibility: 'followers' });
      const scene: Scene = { chromium, launch, neighbour, server, share, works: [], isNote: isWritten };
      const composer = await way.write(scene);
      const after = await fault.prepare(scene, composer);
      await way.post(composer);
      await after?.();
      const verdict = await verdictOn(scene, fault.ends !== 'draft');
      info.annotations.push({ type: 'verdict', description: JSON.stringify(verdict) });
      const { ends, notes = ends === 'posted' ? 1 : 0 } = fault;
      const kept = { posted: 'server', failed: 'outbox', asking: 'outbox', undone: 'draft', draft: 'draft' }[
        ends
      ];
      expect(verdict).toEqual({ ending: ends, notes, kept, wider: false, late: false });
      await way.judge?.(scene);
    },
  );
}
