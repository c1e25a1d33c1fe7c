import { useEffect } from 'preact/hooks';

/**
 * Puts the cursor back into the note when what had the focus is taken away with its row or its banner: Ctrl+Enter posts
 * from there alone. `count`: of the rows; each change may have taken one.
 */
export function useBackToText(count = 1): void {
  // What goes is still there when it is told that it goes.
  useEffect(() => () => queueMicrotask(backToText), [count]);
}

function backToText(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>('.note-text > textarea')?.focus();
}
