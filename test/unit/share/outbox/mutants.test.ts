import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { histories } from '../history.ts';
import { assertAllIsWell } from '../invariants.ts';
import { minute } from '../samples.ts';
import type { Rules } from '../simulation.ts';

const source = resolve(import.meta.dirname, '../../../../lib');
const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Mutant {
  what: string;
  file: `outbox/${'step' | 'plan' | 'doubt' | 'narrowing'}.ts` | 'files/uploads.ts';
  /** What stands there once, and what is put in its place. */
  right: string;
  wrong: string;
}

const mutants: Mutant[] = [
  {
    what: 'what a dead background left is sent again',
    file: 'outbox/step.ts',
    right: "to(giveAway(entry), doubtAbout(state, now, { reason: 'unreachable', plain: false }))",
    wrong: "to(entry, { is: 'queued', after: now, reason: null })",
  },
  {
    what: 'what a dead background left stays in flight for ever',
    file: 'outbox/step.ts',
    right: "if (state.is !== 'sending') return entry;",
    wrong: 'return entry;',
  },
  {
    what: 'every lost connection counts as a plain error',
    file: 'outbox/step.ts',
    right: 'doubtAbout(state, now, event)',
    wrong: 'doubtAbout(state, now, { ...event, plain: true })',
  },
  {
    what: 'what waited too long goes all the same',
    file: 'outbox/step.ts',
    right: "state.is === 'queued' && !tooLate(entry, now) && now >= state.after",
    wrong: "state.is === 'queued' && now >= state.after",
  },
  {
    what: 'a late answer of a note that was given up for lost is not heard',
    file: 'outbox/step.ts',
    right: 'return mayHaveArrived(state) ? to(entry, posted(entry, event, now)) : entry;',
    wrong: "return state.is === 'sending' ? to(entry, posted(entry, event, now)) : entry;",
  },
  {
    what: 'a wish for fewer people is not heard',
    file: 'outbox/step.ts',
    right: 'return narrowed(entry, event.to);',
    wrong: 'return entry;',
  },
  {
    what: 'a wish for fewer people is not heard once it has been tried',
    file: 'outbox/step.ts',
    right: 'return narrowed(entry, event.to);',
    wrong: "return state.is === 'queued' ? narrowed(entry, event.to) : entry;",
  },
  {
    what: 'a note that went further than wanted is said to be as wanted',
    file: 'outbox/step.ts',
    right: '...reachChanges(note, reach)',
    wrong: '',
  },
  {
    what: 'a wish for fewer people is not measured by what is there',
    file: 'outbox/narrowing.ts',
    right: "'changes' in state ? measured(state, note, reach) : state",
    wrong: 'state',
  },
  {
    what: 'a rate limit is forgotten',
    file: 'outbox/step.ts',
    right: "reason === 'rateLimited' ? after : entry.limitedUntil",
    wrong: 'entry.limitedUntil',
  },
  {
    what: 'a refusal is not heard',
    file: 'outbox/step.ts',
    right: 'return isInFlight(state) ? refused(entry, event, now) : entry;',
    wrong: 'return entry;',
  },
  {
    what: 'a rate limit of one note does not hold for the next',
    file: 'outbox/plan.ts',
    right: 'nextDeed(entry, now, limitedUntil)',
    wrong: 'nextDeed(entry, now)',
  },
  {
    what: 'an alarm for a time that the clock was set back from',
    file: 'outbox/plan.ts',
    right: 'state.lookAt > now + seldomest ? now : state.lookAt',
    wrong: 'state.lookAt',
  },
  {
    what: 'the deadline is forgotten when the clock is set back',
    file: 'outbox/plan.ts',
    right: 'Math.abs(now - wantedAt)',
    wrong: '(now - wantedAt)',
  },
  {
    what: 'two minutes are one',
    file: 'outbox/doubt.ts',
    right: 'const stillAtWork = 2 * minutes',
    wrong: 'const stillAtWork = 1 * minutes',
  },
  {
    what: 'one miss is believed',
    file: 'outbox/doubt.ts',
    right: 'if (missedAt === null) return',
    wrong: 'if (missedAt === 0) return',
  },
  {
    what: 'two misses at once are believed',
    file: 'outbox/doubt.ts',
    right: 'const betweenMisses = 30 * seconds',
    wrong: 'const betweenMisses = 1 * seconds',
  },
  {
    what: "this computer's clock is believed",
    file: 'outbox/doubt.ts',
    right: 'const lived = serverTime - heardAt;',
    wrong: 'const lived = now - state.lostAt;',
  },
  {
    what: 'a note goes without its files',
    file: 'files/uploads.ts',
    right:
      "if (filesToUpload(entry).length > 0) return { ...entry, state: { is: 'uploading', since: now } };",
    wrong: '',
  },
  {
    what: 'a note goes with another file twice',
    file: 'files/uploads.ts',
    right: '(file.id === fileId ? withUpload(file, upload) : file)',
    wrong: 'withUpload(file, upload)',
  },
  {
    what: 'what was uploaded is forgotten with every attempt',
    file: 'outbox/step.ts',
    right: "event.code === 'noSuchFile' ? forgetUploads(entry) : entry",
    wrong: 'forgetUploads(entry)',
  },
  {
    what: 'what a dead background was uploading stays in flight for ever',
    file: 'outbox/step.ts',
    right: "if (state.is === 'uploading') return to(entry, { is: 'queued', after: now, reason: null });",
    wrong: '',
  },
];

async function rulesOf({ what, file, right, wrong }: Mutant): Promise<Rules> {
  const home = join(folder, what.replaceAll(/\W+/g, '-'));
  for (const part of ['share', 'misskey']) cpSync(join(source, part), join(home, part), { recursive: true });
  const path = join(home, 'share', file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(right)).toHaveLength(2);
  writeFileSync(path, text.replace(right, wrong));
  const from = (name: string) =>
    import(/* @vite-ignore */ pathToFileURL(join(home, 'share', name)).href) as Promise<Rules>;
  return {
    step: (await from('outbox/step.ts')).step,
    nextOfAccount: (await from('outbox/plan.ts')).nextOfAccount,
  };
}

describe('a mistake in the rules of the outbox is found', { timeout: 120_000 }, () => {
  it.each(mutants)('$what', async (mutant) => {
    const rules = await rulesOf(mutant);
    const history = histories({ late: 2 * minute - 1, moved: true });
    const right = histories({ late: 2 * minute - 1, moved: false });
    expect(() => {
      assertAllIsWell(right, 40_000, rules);
      assertAllIsWell(history, 40_000, rules);
    }).toThrow();
  });
});
