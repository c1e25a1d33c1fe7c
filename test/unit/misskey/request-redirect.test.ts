import { expect, it } from 'vitest';
import { request } from '../../../lib/misskey/request.ts';
import { serverThatSays } from './fake-server.ts';

it.each([302, 303, 307, 308])('a token does not travel on to where a %i points', async (status) => {
  const reached: unknown[] = [];
  const other = await serverThatSays(() => ({
    '*': (asked, response) => {
      reached.push(asked.url);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    },
  }));
  const origin = await serverThatSays(() => ({
    '*': (asked, response) => response.writeHead(status, { location: `${other}${asked.url}` }).end(),
  }));
  await expect(request({ origin, token: 'secret' }, 'i')).rejects.toMatchObject({ code: 'unreachable' });
  expect(reached).toEqual([]);
});
