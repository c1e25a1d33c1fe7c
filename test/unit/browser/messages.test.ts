import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { send, serve } from '../../../lib/browser/messages.ts';
import { fromData, toData, toMisskeyError } from '../../../lib/failure.ts';
import { MisskeyError } from '../../../lib/misskey/errors.ts';
import { freshBrowser } from '../fake-browser.ts';

const calls: unknown[][] = [];

beforeEach(() => {
  freshBrowser();
  calls.length = 0;
  serve(
    {
      add: (a: number, b: number) => a + b,
      nothing: () => undefined,
      remember: async (...args: unknown[]) => void calls.push(args),
      fail: async () => {
        throw new MisskeyError('rateLimited', { resetAt: 5, status: 429 });
      },
      full: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')),
      stumble: () => (undefined as unknown as { text: string }).text,
    },
    toData,
  );
});

/** What the browser says of who sends. */
const page = (path: string) => ({ id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL(path) });

/** A message as the browser delivers it. null: nobody answers. */
async function deliver(message: unknown, sender: object = page('/popup.html')): Promise<unknown> {
  const answer = Promise.withResolvers<unknown>();
  const results: unknown[] = await fakeBrowser.runtime.onMessage.trigger(message, sender, answer.resolve);
  if (!results.includes(true)) return null;
  // The journey, in which `undefined` and prototypes are lost.
  return JSON.parse(JSON.stringify(await answer.promise));
}

/** The way from `call` to a command and back, from one of our pages. */
async function ask(command: string, ...args: unknown[]): Promise<unknown> {
  const { sendMessage } = fakeBrowser.runtime;
  Object.assign(fakeBrowser.runtime, { sendMessage: (message: unknown) => deliver(message) });
  return send(command, args, fromData).finally(() => Object.assign(fakeBrowser.runtime, { sendMessage }));
}

describe('a command', () => {
  it('does what it says, with what it is given', async () => {
    expect(await ask('add', 1, 2)).toBe(3);
    await ask('remember', 'a', { b: [null] });
    expect(calls).toEqual([['a', { b: [null] }]]);
  });

  it('that gives nothing back gives null, which every browser carries', async () => {
    expect(await ask('nothing')).toBeNull();
  });

  it('that fails throws on the other side, with its code and what is known', async () => {
    await expect(ask('fail')).rejects.toBeInstanceOf(MisskeyError);
    await expect(ask('fail')).rejects.toMatchObject({
      code: 'rateLimited',
      detail: { resetAt: 5, status: 429 },
    });
  });

  it('tells a full storage by the words of the browser', async () => {
    await expect(ask('full')).rejects.toMatchObject({ code: 'storageFull' });
  });

  it('that stumbles is a bug, and is called one', async () => {
    await expect(ask('stumble')).rejects.toMatchObject({
      code: 'bug',
      detail: { message: expect.stringContaining('TypeError') },
    });
  });
});

describe('a message', () => {
  const remember = { command: 'remember', args: ['x'] };

  it.each([
    ['a web page', { id: 'share-to-misskey', url: 'https://evil.example/' }],
    ['a script of ours in a web page', { ...page(''), url: 'https://example.org/' }],
    ['a page that looks like ours', { ...page(''), url: 'https://evil.example/#chrome-extension://' }],
    ['another extension', { ...page('/popup.html'), id: 'another' }],
    ['another extension’s page', { id: 'another', url: 'chrome-extension://another/popup.html' }],
    ['nobody in particular', {}],
    ['a frame without an address', { id: page('').id }],
    ['a frame with an empty address', { id: page('').id, url: '' }],
  ])('from %s is not heard', async (_who, sender) => {
    expect(await deliver(remember, sender)).toBeNull();
    expect(calls).toEqual([]);
  });

  it.each(['/popup.html', '/compose.html?draft=1', '/options.html#accounts'])('from %s is', async (path) => {
    expect(await deliver(remember, page(path))).toEqual({ value: null });
  });

  it.each(['unknown', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'Remember'])(
    'that asks for %j is left to others',
    async (command) => {
      expect(await deliver({ command, args: [] })).toBeNull();
    },
  );

  it.each([
    null,
    undefined,
    'remember',
    5,
    [],
    {},
    { command: 'remember' },
    { command: 'remember', args: 'x' },
    { command: 'remember', args: { length: 1 } },
    { command: ['remember'], args: [] },
    { args: [] },
  ])('of another form is left to others: %j', async (message) => {
    expect(await deliver(message)).toBeNull();
    expect(calls).toEqual([]);
  });
});

describe('an error on its way', () => {
  it.each(['constructor', '__proto__', 'toString', 'unheardOf', ''])('with the code %j is a bug', (code) => {
    expect(fromData({ code, detail: {}, message: '' })).toMatchObject({ code: 'bug' });
  });

  it('keeps its code, detail and message', () => {
    const error = new MisskeyError(
      'refused',
      { serverCode: 'NO', message: 'No.' },
      new Error('secret cause'),
    );
    expect(toData(error)).toEqual({
      code: 'refused',
      detail: { serverCode: 'NO', message: 'No.' },
      message: 'No.',
    });
    expect(fromData(toData(error))).toMatchObject({ code: 'refused', message: 'No.' });
  });

  it.each([
    [new Error('Resource::kQuotaBytes quota exceeded'), 'storageFull'],
    [new DOMException('full', 'QuotaExceededError'), 'storageFull'],
    [new TypeError('x is undefined'), 'bug'],
    ['a string', 'bug'],
    [undefined, 'bug'],
    [null, 'bug'],
  ])('%s is %s', (thrown, code) => {
    expect(toMisskeyError(thrown)).toMatchObject({ code });
    expect(toMisskeyError(thrown).message.length).toBeGreaterThan(0);
  });
});
