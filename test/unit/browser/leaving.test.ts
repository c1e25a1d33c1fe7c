// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { askBeforeLeaving } from '../../../lib/browser/leaving.ts';

/** Whether the browser would ask before the page is closed now. */
const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

it.each([
  ['done', () => Promise.resolve()],
  ['failed', () => Promise.reject(new Error('no room'))],
])('a page is closed without a question before its work began, and once it is %s', async (_how, end) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  expect(asks()).toBe(false);
  const done = askBeforeLeaving(promise.then(end)).catch((error: unknown) => error);
  expect(asks()).toBe(true);
  resolve();
  await done;
  expect(asks()).toBe(false);
});
