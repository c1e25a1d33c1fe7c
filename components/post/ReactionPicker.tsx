import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../common/Button.tsx';
import '../styles/post.css';

interface ReactionPickerProps {
  reactions: readonly string[];
  /** Whether anything else may be typed. */
  any: boolean;
  /** The author of the post takes likes alone. */
  likeOnly: boolean;
  /** The one that is there already; null: none. */
  mine: string | null;
  disabled: boolean;
  isReaction: (word: string) => boolean;
  onPick: (reaction: string) => void;
}

/** Reactions to choose from; another one is typed. */
export function ReactionPicker(props: ReactionPickerProps) {
  const { reactions, any, likeOnly, mine, disabled, isReaction, onPick } = props;
  const [typed, setTyped] = useState('');
  const other = typed.trim();
  return (
    <div class="reactions">
      {likeOnly && <p>{t('reactLikeOnly')}</p>}
      {mine !== null && <p>{t('reacted', { reaction: mine })}</p>}
      <div class="reaction-list">
        {reactions.map((reaction) => (
          <button
            key={reaction}
            type="button"
            class="reaction"
            disabled={disabled}
            aria-label={t('reactWith', { reaction })}
            aria-pressed={reaction === mine}
            onClick={() => onPick(reaction)}
          >
            {reaction}
          </button>
        ))}
      </div>
      {any && (
        <form
          class="reaction-other"
          onSubmit={(event) => {
            event.preventDefault();
            if (isReaction(other) && !disabled) onPick(other);
          }}
        >
          <input
            aria-label={t('reactOther')}
            placeholder={t('reactOtherHint')}
            value={typed}
            maxLength={102}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Button disabled={disabled || !isReaction(other)} onClick={() => onPick(other)}>
            {t('deed_react')}
          </Button>
        </form>
      )}
    </div>
  );
}
