import type { ServerInfo } from '../../lib/misskey/server.ts';
import { hostOf } from '../common/address.ts';
import { Initial } from '../common/Avatar.tsx';
import { Name } from '../common/Name.tsx';
import { plainText } from '../common/plain-text.ts';

/** What is shown of a server. */
export type ServerFacts = Pick<ServerInfo, 'origin' | 'software' | 'name'>;

/** The server that was found, so that one sees it is the right one. */
export function ServerCard({ server }: { server: ServerFacts }) {
  const host = hostOf(server.origin);
  const name = plainText(server.name ?? '') || host;
  const software = `${server.software.name} ${server.software.version}`;
  return (
    <div class="server-card">
      <Initial id={host} name={name} />
      <span class="account-names">
        <Name class="account-name" text={name} />
        <Name class="account-handle" text={name === host ? software : `${host} · ${software}`} />
      </span>
    </div>
  );
}
