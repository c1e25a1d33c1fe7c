import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type Field = HTMLInputElement | HTMLTextAreaElement;

interface FieldHandlers<F extends Field> {
  ref: RefObject<F | null>;
  onInput: () => void;
  onCompositionStart: () => void;
  onCompositionEnd: () => void;
}

/**
 * Keeps a text field and the parent's text together without ever losing a keystroke. Once a person has typed, the
 * field is right and the parent may lag behind: its text is only taken when the field is left and every keystroke has
 * come back. Before that (prefill that arrives late), the parent's text is taken and the cursor goes to `cursor`.
 */
export function useField<F extends Field>(
  text: string,
  onText: (text: string) => void,
  cursor: 'start' | 'end' = 'end',
): FieldHandlers<F> {
  const ref = useRef<F>(null);
  const edited = useRef(false);
  const ahead = useRef(false);
  const composing = useRef(false);
  // What the parent said last: a field may not hold it literally (line ends), which is no reason to set it again.
  const taken = useRef('');

  useLayoutEffect(() => {
    const field = ref.current;
    if (!field) return;
    if (field.value === text) {
      ahead.current = false;
      taken.current = text;
      return;
    }
    // Text that only grows behind what was typed is taken at once: the cursor does not move.
    if (edited.current && !composing.current && field.value !== '' && text.startsWith(field.value)) {
      field.setRangeText(text.slice(field.value.length), field.value.length, field.value.length, 'preserve');
      taken.current = text;
      return;
    }
    const writing = edited.current && field === document.activeElement;
    if (writing || ahead.current || taken.current === text) return;
    field.value = text;
    taken.current = text;
    const at = cursor === 'start' ? 0 : field.value.length;
    field.setSelectionRange(at, at);
    if (cursor === 'start') field.scrollTop = 0;
  });

  return {
    ref,
    onInput() {
      edited.current = true;
      ahead.current = true;
      onText(ref.current?.value ?? '');
    },
    onCompositionStart() {
      edited.current = true;
      composing.current = true;
    },
    onCompositionEnd() {
      composing.current = false;
    },
  };
}
