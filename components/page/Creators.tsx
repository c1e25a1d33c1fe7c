import { t } from '../../lib/i18n.ts';
import '../styles/offers.css';

interface CreatorsProps {
  /** Not mentioned yet, each as `@user@host`. */
  creators: readonly string[];
  onMention: (creator: string) => void;
}

/** Offers to mention those whom the page names as its authors: never done unasked. */
export function Creators({ creators, onMention }: CreatorsProps) {
  return (
    <div class="offer">
      <span>{t('creditAuthor')}</span>
      {creators.map((creator) => (
        <button key={creator} type="button" class="chip" title={creator} onClick={() => onMention(creator)}>
          <bdi>{creator}</bdi>
        </button>
      ))}
    </div>
  );
}
