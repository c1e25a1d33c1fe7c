import { accountById } from '../../lib/accounts/accounts.ts';
import type { Pointed } from '../../lib/page/reading/pointed.ts';
import { newPicture } from '../../lib/share/draft/draft-file.ts';
import { movedTo, type Draft } from '../../lib/share/draft/draft.ts';

/** What the menu makes of a draft: the account that was chosen there posts it, the picture is attached. */
export async function pointing(pointed: Pointed): Promise<(draft: Draft) => Draft> {
  // It may have gone since.
  const account = pointed.accountId ? await accountById(pointed.accountId) : null;
  const medium = pointed.medium?.kind === 'image' ? pointed.medium : null;
  return (draft) => {
    const moved = account ? movedTo(draft, account) : draft;
    if (!medium || draft.files.some(({ id }) => id === pointed.id)) return moved;
    const files = [...moved.files, newPicture(pointed.id, medium)];
    // Whoever points at a picture wants to find it again.
    return { ...moved, files, touched: true };
  };
}
