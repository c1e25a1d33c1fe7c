import { useEffect, useState } from 'preact/hooks';
import type { Draft } from '../../lib/share/draft/draft.ts';
import { drafts } from '../../lib/share/draft/drafts.ts';

const nothing = { id: '', ids: [] as readonly string[] };

/**
 * The same draft, written on after what is shown here, in another window or in a popup whose last words were still on
 * their way when this one opened; or posted there, as the entries that are told.
 */
export function useOtherWindow(newest: { current: Draft }, show: (draft: Draft) => void) {
  const [posted, setPosted] = useState(nothing);

  useEffect(
    () =>
      drafts.watch((id, theirs) => {
        const ours = newest.current;
        if (id !== ours.id) return;
        if (!theirs)
          void import('./posted-as.ts').then(async ({ postedAs }) =>
            setPosted({ id, ids: await postedAs(ours) }),
          );
        else if (theirs.savedAt > ours.savedAt) show(theirs);
      }),
    [],
  );

  // Another one may be in hand by now.
  return { postedAs: posted.id === newest.current.id ? posted.ids : nothing.ids };
}
