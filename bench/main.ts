import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Account } from '../lib/accounts/account.ts';
import { entryId, type Entry } from '../lib/share/outbox/entry.ts';
import { newDraft } from '../lib/share/draft/draft.ts';
import { launchChromium, type Chromium } from '../test/e2e/chromium/browser.ts';
import build from '../test/e2e/build.ts';
import { makeCertificate } from '../test/e2e/chromium/certificate.ts';
import { shareIn } from '../test/e2e/chromium/share.ts';
import { startServer } from '../test/server/start.ts';

/**
 * How long a popup takes to show the composer, with an empty outbox and with a full one: turn by turn, each in a browser of
 * its own, so that writing the notes is over when it is measured.
 */
const rounds = 25;
const waiting = 500;
const bound = 1.1;

/** Notes that wait for the end of a rate limit. */
function entriesOf(account: Account): Record<string, Entry> {
  const now = Date.now();
  const entries = Array.from({ length: waiting }, (_, index): Entry => {
    const text = `Note ${index}\n\n${'Worth an evening. '.repeat(20)}`;
    const draft = { ...newDraft(now, false), touched: true, accountId: account.id, text };
    const note = { text, visibility: 'home', localOnly: false } as const;
    const state = { is: 'queued', after: now + 600_000, reason: 'rateLimited' } as const;
    const times = { wantedAt: now + index, limitedUntil: now + 600_000 };
    return {
      id: entryId(draft.id, account.id),
      accountId: account.id,
      draft,
      note,
      attempts: 0,
      ...times,
      state,
    };
  });
  return Object.fromEntries(entries.map((entry) => [`entry:${entry.id}`, entry]));
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

build();
const server = await startServer({ origin: 'https://misskey.example', tls: makeCertificate() });
/** A browser that is signed in and has some notes waiting; resolves with a measurement and its end. */
async function stage(entriesFor: (account: Account) => Record<string, Entry>) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-'));
  const chromium = await launchChromium({
    profile,
    hosts: { 'misskey.example': `127.0.0.1:${server.port}` },
  });
  await (await chromium.welcome()).close();
  const share = await shareIn(chromium, server);
  const entries = entriesFor(await share.signedIn('alice'));
  await share.inspector.evaluate((items) => chrome.storage.local.set(items), entries);
  const tab = await share.visit('about:blank');
  const close = async () => {
    await chromium.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { timeToOpen: () => timeToOpen(chromium, tab), close };
}

/** ms from the start of the popup's page to the composer on the screen. */
async function timeToOpen(chromium: Chromium, tab: Page): Promise<number> {
  const popup = await chromium.openPopup(tab);
  await popup.getByRole('textbox', { name: 'Text of the note' }).waitFor();
  const time = await popup.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries())
            if (name === 'first-contentful-paint') resolve(startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await popup.close();
  return time;
}

const stages = { empty: await stage(() => ({})), full: await stage(entriesOf) };
const times: { empty: number[]; full: number[] } = { empty: [], full: [] };
for (let round = -2; round < rounds; round += 1) {
  // Whose turn it is first changes, as what comes second finds a busier machine.
  const order = round % 2 === 0 ? (['empty', 'full'] as const) : (['full', 'empty'] as const);
  for (const which of order) {
    const time = await stages[which].timeToOpen();
    // The first ones warm up.
    if (round >= 0) times[which].push(time);
  }
}
await stages.empty.close();
await stages.full.close();
await server.close();

const [empty, crowded] = [median(times.empty), median(times.full)];
const ratio = crowded / empty;
console.log(`popup, nothing waiting   ${empty.toFixed(0)} ms`);
console.log(`popup, ${waiting} notes waiting ${crowded.toFixed(0)} ms`);
console.log(`ratio ${ratio.toFixed(2)} (at most ${bound}), medians of ${rounds}`);
process.exitCode = ratio <= bound ? 0 : 1;
