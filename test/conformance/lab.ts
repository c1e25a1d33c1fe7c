import { setTimeout as delay } from 'node:timers/promises';
import type { RecordedCase } from './cases.ts';
import type { Target } from './target.ts';
import { createTranslation } from './translation.ts';
import type { Translation } from './translation.ts';

/** A target with what has been learned about it: what cases and set-up steps work with. */
export type Lab = {
  target: Target;
  translation: Translation;
  /** Calls an endpoint and throws unless it succeeds. Texts are translated. */
  api: (endpoint: string, body: object) => Promise<Record<string, unknown>>;
  upload: (token: string, content: Uint8Array<ArrayBuffer>, name: string) => Promise<Record<string, unknown>>;
};

/** Names that must be new on a server that is in use. */
const NEW_NAMES = ['alice', 'bob', 'carol', 'dave', 'labemoji', 'blobcat'];

/** Starts with nothing but hosts and names known. */
export function createLab(target: Target, cases: RecordedCase[], clientOrigin: string): Lab {
  const first = cases[0];
  if (!first) throw new Error('there is nothing to replay');
  const translation = createTranslation(knownNames(target, new URL(first.request.url).origin, clientOrigin));
  return {
    target,
    translation,
    api: async (endpoint, body) =>
      whenAllowed(target, () =>
        fetch(`${target.origin}/api/${endpoint}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(translation.json(body)),
        }),
      ),
    upload: async (token, content, name) => {
      const form = new FormData();
      form.append('i', translation.text(token));
      form.append('file', new Blob([content], { type: 'image/png' }), name);
      return whenAllowed(target, () =>
        fetch(`${target.origin}/api/drive/files/create`, { method: 'POST', body: form }),
      );
    },
  };
}

/** Set-up steps come faster than the recorded ones did: on a foreign server they wait when they must. */
async function whenAllowed(target: Target, send: () => Promise<Response>): Promise<Record<string, unknown>> {
  const response = await send();
  if (response.status !== 429 || target.own) return read(response);
  const seconds = Number(response.headers.get('retry-after') ?? 1);
  await delay(seconds * 1000 + 100);
  return read(await send());
}

async function read(response: Response): Promise<Record<string, unknown>> {
  const text = await response.text();
  if (!response.ok) throw new Error(`set-up: ${response.url} answered ${response.status} ${text}`);
  return text === '' ? {} : JSON.parse(text);
}

/** The addresses of the recording and those at hand, plain and as they stand in a query. */
function knownNames(target: Target, recordedOrigin: string, clientOrigin: string): Map<string, string> {
  const client = new URL(clientOrigin);
  const pairs: [string, string][] = [
    [recordedOrigin, target.origin],
    [recordedOrigin.replace('http', 'ws'), target.origin.replace('http', 'ws')],
    ['http://localhost:8901', clientOrigin],
    ['https://localhost:8901', `https://${client.host}`],
    ['http://127.0.0.1:8901', `http://127.0.0.1:${client.port}`],
  ];
  const encoded = pairs.map(([from, to]): [string, string] => [
    encodeURIComponent(from),
    encodeURIComponent(to),
  ]);
  const host: [string, string] = [new URL(recordedOrigin).host, new URL(target.origin).host];
  const users = target.suffix ? NEW_NAMES.map((name): [string, string] => [name, name + target.suffix]) : [];
  return new Map([...pairs, ...encoded, host, ...users]);
}
