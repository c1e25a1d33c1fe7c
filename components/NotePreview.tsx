import { t } from '../lib/i18n.ts';
import type { NoteParams } from '../lib/misskey/notes.ts';
import { Icon } from './Icon.tsx';
import { visibilityIcons } from './visibilities.ts';

/** The note as it was handed over: nothing a person wrote is ever out of sight. */
export function NotePreview({ note }: { note: NoteParams }) {
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
    </blockquote>
  );
}
