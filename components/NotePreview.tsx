import { t } from '../lib/i18n.ts';
import type { Entry } from '../lib/share/entry.ts';
import { Icon } from './Icon.tsx';
import { plainText } from './plain-text.ts';
import { visibilityIcons } from './visibilities.ts';

/** The note as it was handed over: nothing a person wrote is ever out of sight. */
export function NotePreview({ note, draft }: Pick<Entry, 'note' | 'draft'>) {
  return (
    <blockquote class="note-preview">
      <p class="note-reach">
        <Icon name={visibilityIcons[note.visibility]} />
        {t(`visibility_${note.visibility}`)}
        {note.localOnly && (
          <>
            <Icon name="rocketOff" />
            {t('localOnly')}
          </>
        )}
      </p>
      {note.cw !== undefined && (
        <p class="note-cw">
          <Icon name="eyeOff" />
          {note.cw}
        </p>
      )}
      <p class="note-words" dir="auto">
        {note.text}
      </p>
      {draft.files.map(({ id, name, alt }) => (
        <p key={id} class="note-attached">
          <Icon name="picture" />
          <span>{alt.trim() === '' ? plainText(name) : alt}</span>
        </p>
      ))}
    </blockquote>
  );
}
