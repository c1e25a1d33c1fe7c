import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../common/Button.tsx';
import { actionTexts, type OutcomeAction, type Story } from './outcome-story.ts';

interface OutcomeActionsProps {
  story: Story;
  onAct: (action: OutcomeAction) => void;
  /** Receives the main button. */
  mainRef?: Ref<HTMLButtonElement> | undefined;
}

/** What can be done, the main thing first, and what it risks. */
export function OutcomeActions({ story: { actions, warning }, onAct, mainRef }: OutcomeActionsProps) {
  const warningId = useId();
  return (
    <>
      <div class="actions">
        {actions.map((action, index) => (
          <Button
            key={action}
            kind={kindOf(action, index)}
            ref={index === 0 ? mainRef : undefined}
            describedBy={action === 'postAgain' ? warningId : undefined}
            onClick={() => onAct(action)}
          >
            {t(actionTexts[action])}
          </Button>
        ))}
      </div>
      {warning && (
        <p id={warningId} class="dim">
          {warning}
        </p>
      )}
    </>
  );
}

function kindOf(action: OutcomeAction, index: number) {
  // It may make a second note: never what is pressed without reading.
  if (action === 'postAgain') return 'plain';
  if (index === 0) return action === 'close' ? 'plain' : 'main';
  return action === 'discard' || action === 'close' ? 'quiet' : 'plain';
}
