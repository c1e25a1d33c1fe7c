import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { useField } from '../common/use-field.ts';
import { useFirstFocus } from '../common/use-first-focus.ts';

interface NoteTextProps {
  text: string;
  /** UTF-16 units before it when text is filled in. */
  cursor: number;
  /** Of most of it, for the shapes of Han characters; undefined: the person's own. */
  lang?: string | undefined;
  onText: (text: string) => void;
}

/** Where the note is written: has the cursor from the start, and grows with the text. */
export function NoteText({ text, cursor, lang, onText }: NoteTextProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { ref, ...field } = useField<HTMLTextAreaElement>(text, onText, cursor);
  // The frame holds an invisible copy of the text, which gives the field its height without measuring anything.
  const copy = () => {
    if (frame.current && ref.current) frame.current.dataset['text'] = ref.current.value;
  };
  useLayoutEffect(copy);
  useFirstFocus(ref);
  return (
    <div class="note-text" ref={frame} lang={lang}>
      <textarea
        ref={ref}
        rows={4}
        spellcheck
        aria-label={t('noteText')}
        placeholder={t('notePlaceholder')}
        onInput={() => {
          copy();
          field.onInput();
        }}
        onCompositionStart={field.onCompositionStart}
        onCompositionEnd={field.onCompositionEnd}
      />
    </div>
  );
}
