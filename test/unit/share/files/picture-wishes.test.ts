import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { putAccount } from '../../../../lib/accounts/accounts.ts';
import { commands } from '../../../../lib/commands.ts';
import { contentOf } from '../../../../lib/share/files/contents.ts';
import { newPicture, type DraftFile } from '../../../../lib/share/draft/draft-file.ts';
import { drafts } from '../../../../lib/share/draft/drafts.ts';
import { fulfilWishes, sweepPictures } from '../../../../lib/share/files/page-pictures.ts';
import { paddedPng } from '../../../conformance/png.ts';
import { freshBrowser, stored } from '../../fake-browser.ts';
import { sampleAccount, sampleDraft } from '../samples.ts';

const origin = 'https://shy.example';
const source = { url: `${origin}/tree.png`, tabId: 1, frameId: 0 };

/** What the person lets us reach. */
let allowed: Set<string>;
let file: DraftFile;

beforeEach(async () => {
  freshBrowser();
  allowed = new Set();
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins = [] }: { origins?: string[] }) => origins.every((one) => allowed.has(one)),
    remove: async ({ origins = [] }: { origins?: string[] }) => origins.every((one) => allowed.delete(one)),
  });
  // The page has gone.
  Object.assign(fakeBrowser.scripting, { executeScript: async () => Promise.reject(new Error('No tab')) });
  // The host hands it to whom the browser lets through.
  vi.stubGlobal('fetch', async (url: string) => {
    if (!allowed.has(`${origin}/*`)) throw new TypeError('CORS');
    return Object.defineProperty(new Response(paddedPng(0, 7)), 'url', { value: url });
  });
  file = newPicture('tree', source);
  await drafts.set('draft', sampleDraft({ id: 'draft', files: [file] }));
  return () => vi.unstubAllGlobals();
});

const wished = async () => Object.keys(await stored('session')).filter((key) => key.startsWith('wished:'));

it('a picture comes though the page that asked for it has gone, and what was allowed for it is given back', async () => {
  expect(await commands.getPicture(file, false)).toMatchObject({ got: 'address', reachable: false });
  await commands.wishForOriginal(file, false);
  await fulfilWishes();
  // Nobody has said yes yet.
  expect(await wished()).toEqual(['wished:tree']);
  allowed.add(`${origin}/*`);
  await fulfilWishes();
  expect([...allowed]).toEqual([]);
  expect(await wished()).toEqual([]);
  expect(await contentOf(file, false)).not.toBeNull();
  expect(await commands.knownPicture('tree')).toMatchObject({ got: 'file', type: 'image/png' });
  // A page that lives asks too, and gets the same without being let through.
  expect(await commands.getOriginal(file, false)).toMatchObject({ got: 'file' });
});

it('it is given back, too, where the picture does not come', async () => {
  await commands.getPicture(file, false);
  await commands.wishForOriginal(file, false);
  allowed.add(`${origin}/*`);
  vi.stubGlobal('fetch', async () => new Response('<h1>No</h1>', { status: 403 }));
  await fulfilWishes();
  expect([[...allowed], await wished()]).toEqual([[], []]);
});

it('what was allowed before stays, and so does what a server of an account needs', async () => {
  allowed.add(`${origin}/*`);
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')));
  expect(await commands.getPicture(file, false)).toMatchObject({ got: 'address', reachable: true });
  await commands.wishForOriginal(file, false);
  await fulfilWishes();
  expect([...allowed]).toEqual([`${origin}/*`]);

  const other = newPicture('other', source);
  await putAccount(sampleAccount({ origin }));
  await commands.wishForOriginal(other, false);
  await fulfilWishes();
  expect([[...allowed], await wished()]).toEqual([[`${origin}/*`], []]);
});

it('a wish ends with its file, or with a no', async () => {
  await commands.wishForOriginal(file, false);
  await commands.endWish(file.id);
  expect(await wished()).toEqual([]);
  await commands.wishForOriginal(file, false);
  await sweepPictures(async () => new Set());
  expect(await wished()).toEqual([]);
});
