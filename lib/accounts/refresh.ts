import { smallPicture } from '../browser/picture.ts';
import { MisskeyError } from '../misskey/errors.ts';
import { detectServer } from '../misskey/server.ts';
import { me } from '../misskey/users.ts';
import { accountById, accounts, changeAccount } from './accounts.ts';
import { facts } from './profile.ts';
import { connectionOf } from './tokens.ts';

/** ms after which a server is asked again what it is and who somebody is there. */
const shelfLife = 24 * 60 * 60 * 1000;
const picturePatience = 8000;

/** Asks again about accounts that were not asked about for a day. */
export async function refreshOldAccounts(now: number): Promise<void> {
  const old = (await accounts.get()).filter(
    ({ kind, checkedAt }) => kind === 'signedIn' && Math.abs(now - checkedAt) > shelfLife,
  );
  await Promise.all(old.map(({ id }) => refresh(id, now)));
}

/** Keeps the pictures of an account and its server here, so that no page has to fetch one. */
export async function keepPictures(id: string): Promise<void> {
  const account = await accountById(id);
  if (!account) return;
  const [avatar, serverIcon] = await Promise.all([small(account.avatarUrl), small(account.serverIconUrl)]);
  await changeAccount(id, { avatar, serverIcon });
}

async function small(url: string | null): Promise<string | null> {
  return url === null ? null : smallPicture(url, picturePatience);
}

async function refresh(id: string, now: number): Promise<void> {
  try {
    const connection = await connectionOf(id);
    if (!connection) return;
    const [server, user] = await Promise.all([detectServer(connection.origin), me(connection)]);
    // A name that changes is never taken over unseen: see `arrival.ts`.
    const known = await accountById(id);
    if (!id.startsWith(`${user.id}@`) || user.username !== known?.username) return;
    await changeAccount(id, { ...facts(server, user, now), origin: connection.origin });
    await markUsable(id);
    await keepPictures(id);
  } catch (error) {
    if (!(error instanceof MisskeyError)) throw error;
    if (error.code === 'signInAgain' || error.code === 'suspended' || error.code === 'moved')
      await changeAccount(id, { standing: error.code });
    // Anything else is the server's bad day: tomorrow is another one.
    await changeAccount(id, { checkedAt: now });
  }
}

/** The server has answered the token: it is neither bad nor suspended any more. Moved accounts still get answers. */
async function markUsable(id: string): Promise<void> {
  const account = await accountById(id);
  if (account?.standing === 'signInAgain' || account?.standing === 'suspended')
    await changeAccount(id, { standing: 'good' });
}
