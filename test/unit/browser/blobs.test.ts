import { expect, it } from 'vitest';
import { fromDataUrl } from '../../../lib/browser/blobs.ts';

it.each([
  ['data:image/png;base64,aGk=', 'image/png', 'hi'],
  ['data:image/png, image/png;base64,aGk=', 'image/png', 'hi'],
  ['data:text/html;charset=utf-8;base64,aGk=', 'text/html', 'hi'],
  ['data:;base64,aGk=', '', 'hi'],
  ['data:image/png;base64,', 'image/png', ''],
  ['data:,', '', ''],
])('the content of %s is of the type %s', async (url, type, text) => {
  const blob = fromDataUrl(url);
  expect([blob.type, await blob.text()]).toEqual([type, text]);
});
