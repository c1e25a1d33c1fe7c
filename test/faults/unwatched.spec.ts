import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Draft } from '../../lib/share/draft/draft.ts';
import { newDraft } from '../../lib/share/draft/draft.ts';
import { keepSignedIn, signedInAt } from '../e2e/account.ts';
import { makeCertificate } from '../e2e/chromium/certificate.ts';
import { picture, withDrive } from '../e2e/chromium/pictures.ts';
import { startServer, type TestServer } from '../server/start.ts';
import { launchUnwatched, type Unwatched } from './unwatched.ts';

/** Longer than a browser lets an idle background live (30 s), ms. */
const long = 45_000;
const patiently = { timeout: 120_000, intervals: [5000] };

let server: TestServer;
let chromium: Unwatched;

test.describe.configure({ mode: 'parallel', timeout: 180_000 });

test.beforeEach(async () => {
  server = await startServer({ origin: 'https://misskey.example', tls: makeCertificate() });
  chromium = await launchUnwatched({ 'misskey.example': `127.0.0.1:${server.port}` });
});

test.afterEach(async () => {
  await chromium.close();
  await server.close();
});

test('a note whose answer takes longer than an idle background lives is made once', async () => {
  server.faults.next('notes/create', { delayAfter: long });
  const composer = await composing('Worth an evening.');
  await press(composer, 'Note');
  await composer.close();
  await expect.poll(stateOfEntry, patiently).toBe('posted');
  expect(server.notesOf('alice').map(({ text }) => text)).toEqual(['Worth an evening.']);
  expect(server.requestsTo('notes/create')).toHaveLength(1);
});

test('a file whose upload takes longer than an idle background lives is uploaded once', async () => {
  server.faults.next('drive/files/create', { delayBefore: long });
  const composer = await composing('Look at that.');
  await choose(composer);
  await press(composer, 'Note');
  await composer.close();
  await expect.poll(stateOfEntry, patiently).toBe('posted');
  expect(server.notesOf('alice')).toMatchObject([{ text: 'Look at that.', fileIds: [expect.any(String)] }]);
  expect(server.requestsTo('drive/files/create')).toHaveLength(1);
});

test('a background with nothing to do is put to sleep', async () => {
  await (await chromium.openExtensionPage('manifest.json')).close();
  await expect.poll(() => chromium.isAwake(), patiently).toBe(false);
});

/** A composer in a tab with these words in it, of somebody who is signed in. */
async function composing(text: string): Promise<Page> {
  const inspector = await chromium.openExtensionPage('manifest.json');
  await inspector.evaluate(keepSignedIn, signedInAt(server, 'alice', withDrive));
  const draft: Draft = { ...newDraft(Date.now(), false), text, touched: true };
  await inspector.evaluate(
    (key, value) => chrome.storage.local.set({ [key]: value }),
    `draft:${draft.id}`,
    draft,
  );
  const composer = await chromium.openExtensionPage(`compose.html?draft=${draft.id}`);
  await inspector.close();
  return composer;
}

async function press(composer: Page, name: string): Promise<void> {
  await composer.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  // It has the note when it says so; what is closed before asks for nothing.
  if (name === 'Note') await composer.waitForSelector('.outcome');
}

async function choose(composer: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  const cat = picture('cat.png', 1);
  writeFileSync(join(folder, cat.name), cat.buffer);
  const opened = composer.waitForFileChooser();
  await press(composer, 'Attach files');
  await (await opened).accept([join(folder, cat.name)]);
  await composer.waitForSelector('img[alt="cat.png"]');
  rmSync(folder, { recursive: true });
}

/** What has become of the one note; looked at from a page that is gone again at once. */
async function stateOfEntry(): Promise<string | undefined> {
  const inspector = await chromium.openExtensionPage('manifest.json');
  const stored = await inspector.evaluate(() => chrome.storage.local.get(null));
  await inspector.close();
  const entries = Object.entries(stored).flatMap(([key, value]) => (key.startsWith('entry:') ? [value] : []));
  return (entries[0] as { state: { is: string } } | undefined)?.state.is;
}
