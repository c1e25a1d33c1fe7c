import { t } from '../../lib/i18n.ts';
import type { Entry } from '../../lib/share/outbox/entry.ts';
import type { Target } from '../../lib/share/draft/target.ts';
import { Icon } from '../common/Icon.tsx';
import { plainText } from '../common/plain-text.ts';
import { PostCard } from '../post/PostCard.tsx';
import { Reach } from '../common/Reach.tsx';

interface NotePreviewProps extends Pick<Entry, 'note' | 'draft'> {
  /** false: it is said elsewhere how far it goes. */
  reach?: boolean;
}

/** The note as it was handed over: nothing a person wrote is ever out of sight. */
export function NotePreview({ note, draft, reach = true }: NotePreviewProps) {
  return (
    <blockquote class="note-preview">
      {reach && <Reach {...note} />}
      {draft.target && <PostCard post={draft.target.post} label={deedText(draft.target)} />}
      {note.cw !== undefined && (
        <p class="note-cw">
          <Icon name="eyeOff" />
          {note.cw}
        </p>
      )}
      {note.text !== undefined && (
        <p class="note-words" dir="auto">
          {note.text}
        </p>
      )}
      {draft.files.map(({ id, name, alt }) => (
        <p key={id} class="note-attached">
          <Icon name="picture" />
          <span>{alt.trim() === '' ? plainText(name) : alt}</span>
        </p>
      ))}
    </blockquote>
  );
}

function deedText({ deed, reaction }: Target): string {
  return reaction === null ? t(`deed_${deed}`) : t('reactWith', { reaction });
}
