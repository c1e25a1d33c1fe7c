import { useState } from 'preact/hooks';
import type { ServerInfo } from '../lib/misskey/server.ts';
import { hostOf } from './address.ts';
import { Icon } from './Icon.tsx';
import { Name } from './Name.tsx';

/** What is shown of a server. */
export type ServerFacts = Pick<ServerInfo, 'origin' | 'software' | 'name' | 'iconUrl'>;

/** The server that was found, so that one sees it is the right one. */
export function ServerCard({ server }: { server: ServerFacts }) {
  const host = hostOf(server.origin);
  const { name, version } = server.software;
  return (
    <div class="server-card">
      <ServerIcon url={server.iconUrl} />
      <span class="account-names">
        <Name class="account-name" text={server.name ?? host} />
        <Name class="account-handle" text={`${host} · ${name} ${version}`} />
      </span>
    </div>
  );
}

function ServerIcon({ url }: { url: string | null }) {
  const [broken, setBroken] = useState<string | null>(null);
  if (url === null || url === broken) return <Icon name="globe" />;
  return <img src={url} alt="" referrerpolicy="no-referrer" onError={() => setBroken(url)} />;
}
