import { afterAll, describe, expect, test } from 'vitest';
import { errorText, remedyText } from '../../lib/i18n.ts';
import type { Way } from '../../lib/misskey/server.ts';
import { personalities } from '../server/personalities/all.ts';
import { reader } from '../unit/setup.ts';
import { columns, expected } from './expected.ts';
import { printed } from './print.ts';
import { trySignIn, tryToShare, type Outcome } from './ways.ts';
import { withServer } from './world.ts';

type Column = (typeof columns)[number];

const wayOf: Partial<Record<Column, Way>> = {
  OAuth: 'oauth',
  MiAuth: 'miauth',
  legacy: 'legacy',
  token: 'manual',
};
const names: Record<Way, string> = { oauth: 'OAuth', miauth: 'MiAuth', legacy: 'legacy', manual: 'token' };

/** Personality -> column -> what was seen. */
const seen: Record<string, Partial<Record<Column, string>>> = {};

afterAll(() => process.stdout.write(printed(seen)));

test('every personality of the test server is in the table', () => {
  expect(Object.keys(expected).toSorted()).toEqual(Object.keys(personalities).toSorted());
});

describe.each(Object.values(personalities))('$id', (personality) => {
  test.each(columns)('%s', async (column) => {
    const outcome = await withServer(personality, (server) =>
      column === 'share page' ? tryToShare(server) : trySignIn(server, wayOf[column] ?? null),
    );
    const cell = cellOf(column, outcome);
    seen[personality.id] = { ...seen[personality.id], [column]: cell };
    expect(cell).toBe(expected[personality.id]?.[column]);
    if (outcome.is === 'refused') expectSentences(outcome);
  });
});

function cellOf(column: Column, outcome: Outcome): string {
  if (outcome.is === 'notOffered') return '–';
  if (outcome.is === 'refused') return outcome.code;
  if (outcome.is === 'shared') return outcome.by === 'relay' ? 'relay' : '✓';
  const { way, insteadOf } = outcome;
  if (column === 'best') return insteadOf ? `${names[way]} instead of ${names[insteadOf]}` : names[way];
  return insteadOf ? `${names[way]} instead` : way === wayOf[column] ? '✓' : names[way];
}

/** What happened and what to do about it, in every language, with everything filled in. */
function expectSentences({ code, detail }: Extract<Outcome, { is: 'refused' }>): void {
  const values = {
    host: 'misskey.example',
    ...(detail.subject !== undefined && { subject: detail.subject }),
  };
  for (const language of ['en', 'ja', 'es']) {
    reader.language = language;
    for (const text of [errorText(code, values), remedyText(code, values)]) {
      expect(text, language).toMatch(/[.。]$/);
      expect(text, language).not.toMatch(/[{}]/);
    }
  }
}
