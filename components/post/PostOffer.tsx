import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { FediversePage } from '../../lib/page/reading/fediverse-page.ts';
import { Button } from '../common/Button.tsx';
import '../styles/post.css';

/** What can be done with a page that is a post or a profile. */
export type PostAction = 'renote' | 'quote' | 'reply' | 'react' | 'openThere' | 'mention';

interface PostOfferProps {
  page: Pick<FediversePage, 'is' | 'sure'>;
  /** The server that is asked for it. */
  host: string;
  /** It is being asked. */
  looking: boolean;
  /** What was thought better of: its button has the focus again. */
  back: PostAction | null;
  onAct: (action: PostAction) => void;
}

const actions: Readonly<Record<FediversePage['is'], readonly PostAction[]>> = {
  post: ['renote', 'quote', 'reply', 'react', 'openThere'],
  profile: ['mention', 'openThere'],
};

/** One small line: the page is a post, and what else can be done with it than share it. */
export function PostOffer({ page: { is, sure }, host, looking, back, onAct }: PostOfferProps) {
  const buttons = useRef<Partial<Record<PostAction, HTMLButtonElement | null>>>({});
  const pressed = useRef(back);
  useEffect(() => {
    // A button that is disabled while the server is asked loses the focus.
    if (!looking && pressed.current && document.activeElement === document.body)
      buttons.current[pressed.current]?.focus();
  }, [looking]);
  return (
    <section class="post-offer" aria-busy={looking}>
      <p role="status">
        {looking ? t('lookingUp', { host }) : sure ? t(`pageIs_${is}`) : t(`pageMayBe_${is}`)}
      </p>
      {actions[is].map((action) => (
        <Button
          key={action}
          kind="quiet"
          disabled={looking}
          ref={(button) => {
            buttons.current[action] = button;
          }}
          onClick={() => {
            pressed.current = action;
            onAct(action);
          }}
        >
          {t(`deed_${action}`, { host })}
        </Button>
      ))}
    </section>
  );
}
