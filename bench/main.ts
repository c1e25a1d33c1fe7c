import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '../lib/accounts/account.ts';
import { entryId, type Entry } from '../lib/share/entry.ts';
import { newDraft } from '../lib/share/draft.ts';
import { launchChromium } from '../test/e2e/chromium/browser.ts';
import build from '../test/e2e/build.ts';
import { makeCertificate } from '../test/e2e/chromium/certificate.ts';
import { shareIn, type Share } from '../test/e2e/chromium/share.ts';
import { startServer } from '../test/server/start.ts';

/** How long a popup takes to show the composer, with an empty outbox and with a full one, turn by turn in one browser. */
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

async function fill(share: Share, entries: Record<string, Entry>): Promise<void> {
  await share.inspector.evaluate(async (items) => {
    const stored = Object.keys(await chrome.storage.local.get(null));
    await chrome.storage.local.remove(stored.filter((key) => /^(entry|draft):/.test(key)));
    await chrome.storage.local.set(items);
  }, entries);
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

build();
const server = await startServer({ origin: 'https://misskey.example', tls: makeCertificate() });
const profile = mkdtempSync(join(tmpdir(), 'bench-'));
const chromium = await launchChromium({ profile, hosts: { 'misskey.example': `127.0.0.1:${server.port}` } });
await (await chromium.welcome()).close();
const share = await shareIn(chromium, server);
const account = await share.signedIn('alice');
const tab = await share.visit('about:blank');

/** ms from the start of the popup's page to the composer on the screen. */
async function timeToOpen(): Promise<number> {
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

const full = entriesOf(account);
const times: { empty: number[]; full: number[] } = { empty: [], full: [] };
for (let round = -2; round < rounds; round += 1) {
  for (const which of ['empty', 'full'] as const) {
    await fill(share, which === 'full' ? full : {});
    const time = await timeToOpen();
    // The first ones warm up.
    if (round >= 0) times[which].push(time);
  }
}
await chromium.close();
await server.close();
rmSync(profile, { recursive: true, force: true, maxRetries: 5 });

const [empty, crowded] = [median(times.empty), median(times.full)];
const ratio = crowded / empty;
console.log(`popup, nothing waiting   ${empty.toFixed(0)} ms`);
console.log(`popup, ${waiting} notes waiting ${crowded.toFixed(0)} ms`);
console.log(`ratio ${ratio.toFixed(2)} (at most ${bound}), medians of ${rounds}`);
process.exitCode = ratio <= bound ? 0 : 1;
