import { useRef, useState } from 'preact/hooks';
import { newDraft, type Draft } from '../../lib/share/draft/draft.ts';

/** A draft as it is shown: a new one at first. */
export function useNewest() {
  const [draft, setDraft] = useState(() => newDraft(Date.now(), false));
  const [revision, setRevision] = useState(0);
  // Whatever has been rendered: two keystrokes may come before a render.
  const newest = useRef(draft);

  function show(next: Draft): void {
    newest.current = next;
    setDraft(next);
  }

  return {
    draft,
    newest,
    /** Grows when other words took the place of these. */
    revision,
    show,
    /** Shows words that nobody typed here: the field begins with them, whatever stood in it. */
    showAnew: (next: Draft) => {
      show(next);
      setRevision((before) => before + 1);
    },
  };
}
