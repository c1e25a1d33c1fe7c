import { MisskeyError } from '../../misskey/errors.ts';
import { serverTime } from '../../misskey/notes.ts';
import type { Connection } from '../../misskey/request.ts';

/** Smaller requests (bytes) get through any proxy: the smallest usual limit is 1 MiB. */
const passesAnyProxy = 1_000_000;

/**
 * Whether an upload failed since its content is too large. Proxies refuse that without CORS, which looks like a broken line;
 * but then the server answers else.
 */
export async function isTooLarge(error: unknown, connection: Connection, content: Blob): Promise<boolean> {
  if (!(error instanceof MisskeyError)) return false;
  if (error.code !== 'unreachable') return error.code === 'fileTooLarge';
  if (content.size < passesAnyProxy) return false;
  return serverTime(connection).then(
    () => true,
    () => false,
  );
}
