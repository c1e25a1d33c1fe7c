import { useId } from 'preact/hooks';
import type { PartName } from '../../lib/page/text/note-text.ts';
import { t } from '../../lib/i18n.ts';
import { Button } from '../common/Button.tsx';
import { useField } from '../common/use-field.ts';
import '../styles/template.css';

/** What a template is made with, and shown by. */
export interface Templates {
  /** What stands where nobody has made one. */
  standard: string;
  /** Longest that is kept, in UTF-16 units. */
  longest: number;
  /** A note made by it, as an example. */
  example: (template: string) => string;
}

interface TemplateFieldProps extends Templates {
  /** null: the standard one. */
  template: string | null;
  onChange: (template: string | null) => void;
}

const parts: readonly PartName[] = [
  'comment',
  'title',
  'url',
  'selection',
  'medium',
  'author',
  'site',
  'description',
  'date',
];

/** How notes about pages begin: written by hand, with an example that follows every keystroke. */
export function TemplateField({ template, standard, longest, example, onChange }: TemplateFieldProps) {
  const id = useId();
  const text = template ?? standard;
  const say = (next: string) => onChange(next === standard ? null : next);
  const { ref, ...field } = useField<HTMLTextAreaElement>(text, say);

  function insert(part: PartName): void {
    const area = ref.current;
    if (!area || area.value.length + part.length + 2 > longest) return;
    area.setRangeText(`{${part}}`, area.selectionStart, area.selectionEnd, 'end');
    area.focus();
    field.onInput();
  }

  function reset(): void {
    if (!ref.current) return;
    ref.current.value = standard;
    ref.current.focus();
    field.onInput();
  }

  return (
    <details class="template">
      <summary>{t('template')}</summary>
      <label class="dim" for={id}>
        {t('templateHint')}
      </label>
      <textarea ref={ref} id={id} rows={6} maxLength={longest} spellcheck={false} {...field} />
      <div class="template-parts">
        {parts.map((part) => (
          <button key={part} type="button" onClick={() => insert(part)}>
            <code>{`{${part}}`}</code> <small>{t(`template_${part}`)}</small>
          </button>
        ))}
      </div>
      <figure class="template-example">
        <figcaption class="dim">{t('templatePreview')}</figcaption>
        <p dir="auto">{example(text)}</p>
      </figure>
      <Button kind="quiet" disabled={template === null} onClick={reset}>
        {t('templateReset')}
      </Button>
    </details>
  );
}
