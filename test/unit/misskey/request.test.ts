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

it.each(['i', 'token', 'appSecret'])('what is sent as %s does not come back in an error', async (name) => {
  const error = { code: 'BROKEN', id: '1', message: 'The secret sesame is broken.' };
  const origin = await serverThatSays(() => ({
    '*': (_asked, response) => {
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
    },
  }));
  await expect(request({ origin }, 'any', { [name]: 'sesame' })).rejects.toMatchObject({
    code: 'refused',
    detail: { serverCode: 'BROKEN', message: 'The secret … is broken.' },
  });
});
