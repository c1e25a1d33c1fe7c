import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type Field = HTMLInputElement | HTMLTextAreaElement;

interface FieldHandlers<F extends Field> {
  ref: RefObject<F | null>;
  onInput: () => void;
  onCompositionStart: () => void;
  onCompositionEnd: () => void;
}

/** How many texts a parent may lag behind: more than one types before the slowest render. */
const remembered = 50;

/**
 * Keeps a text field and the parent's text together without ever losing a keystroke. What was said here lately is an
 * echo when the parent says it, and ignored. Anything else the parent says is taken: as long as nobody has typed, with
 * the cursor after `cursor` UTF-16 units; while somebody types, only what goes behind the words there; and once the field is left.
 */
export function useField<F extends Field>(
  text: string,
  onText: (text: string) => void,
  cursor = Infinity,
): FieldHandlers<F> {
  const ref = useRef<F>(null);
  const edited = useRef(false);
  const composing = useRef(false);
  const said = useRef<string[]>([]);
  const remember = (text: string) => {
    if (said.current.at(-1) !== text) said.current = [...said.current.slice(-remembered), text];
  };

  useLayoutEffect(() => {
    const field = ref.current;
    if (!field) return;
    if (field.value !== text) {
      if (said.current.includes(text)) return;
      if (!edited.current) fill(field, text, cursor);
      else if (!composing.current && growsBehind(field.value, text)) append(field, text);
      else if (field === document.activeElement) return;
      else fill(field, text, cursor);
    }
    remember(text);
  });

  return {
    ref,
    onInput() {
      const value = ref.current?.value ?? '';
      edited.current = true;
      remember(value);
      onText(value);
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

function fill(field: Field, text: string, cursor: number): void {
  field.value = text;
  const at = Math.min(cursor, field.value.length);
  field.setSelectionRange(at, at);
  if (at === 0) field.scrollTop = 0;
}

function growsBehind(words: string, text: string): boolean {
  return words !== '' && text.startsWith(words);
}

/** The cursor stays where it is. */
function append(field: Field, text: string): void {
  const { length } = field.value;
  field.setRangeText(text.slice(length), length, length, 'preserve');
}
