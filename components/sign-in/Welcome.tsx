import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Account } from '../../lib/accounts/account.ts';
import { t } from '../../lib/i18n.ts';
import type { Draft } from '../../lib/share/draft/draft.ts';
import { hostOf } from '../common/address.ts';
import { AccountLine } from '../common/AccountLine.tsx';
import { Button } from '../common/Button.tsx';
import { Composer } from '../writing/Composer.tsx';
import { Icon } from '../common/Icon.tsx';
import '../styles/welcome.css';

export interface WelcomeProps {
  /** What the picture shows. */
  picture: { account: Account; draft: Draft };
  /** Who notes come from; null while nobody is signed in. */
  account: Account | null;
  /** A note was posted. */
  tried: boolean;
  /** The button is on the toolbar. */
  pinned: boolean;
  /** Whose toolbar the button is on. */
  toolbar: 'chromium' | 'firefox' | 'android';
  /** The key that opens the composer, as the browser writes it; '' if there is none. */
  shortcut: string;
  /** The sign-in, or how it is getting on. */
  signIn: ComponentChildren;
  onTry: () => void;
  onOptions: () => void;
}

/** What this does, and the steps to the first note. */
export function Welcome(props: WelcomeProps) {
  const { picture, account, tried, pinned, toolbar, shortcut, signIn, onTry, onOptions } = props;
  const tryButton = useRef<HTMLButtonElement>(null);
  const ready = account !== null;
  // What comes next has the focus.
  useEffect(() => {
    if (ready) tryButton.current?.focus();
  }, [ready]);
  return (
    <main class="welcome">
      <header>
        <h1>{t('extName')}</h1>
        <p>{t('welcomeWhat')}</p>
      </header>
      <Picture {...picture} />
      <ol class="steps">
        <Step title={t(ready ? 'welcomeSignedIn' : 'welcomeSignIn')} done={ready}>
          {account && <AccountLine account={account} />}
          {signIn}
        </Step>
        <Step title={t('welcomeTry')} done={tried}>
          <p class="dim">{t('welcomeTryWhat')}</p>
          <Button kind={ready && !tried ? 'main' : 'plain'} disabled={!ready} ref={tryButton} onClick={onTry}>
            {t('welcomeTryDo')}
          </Button>
        </Step>
        <Step title={t('welcomePin')} done={pinned}>
          <p>
            {t(`pin_${toolbar}`)} {shortcut !== '' && t('pinKey', { key: shortcut })}
          </p>
        </Step>
      </ol>
      <Button kind="quiet" onClick={onOptions}>
        {t('openOptions')}
      </Button>
    </main>
  );
}

function nothing(): void {
  // A picture does nothing.
}

/** The real composer, out of reach, under the button in a browser that is drawn: a picture in every language, light and dark. */
function Picture({ account, draft }: WelcomeProps['picture']) {
  return (
    <div class="picture" aria-hidden="true" inert>
      <div class="drawn-bar">
        <i />
        <i />
        <i />
        <span>{draft.page && hostOf(draft.page.url)}</span>
        <img src="/icon/icon.svg" alt="" />
      </div>
      <div class="drawn-page">
        <b>{draft.page?.title}</b>
        <i />
        <i />
        <i />
      </div>
      <div class="drawn-popup">
        <Composer
          {...{ draft, account }}
          accounts={[account]}
          others={[]}
          measure={(text) => text.length}
          cursor={0}
          busy={false}
          problem={null}
          onChange={nothing}
          onPost={nothing}
          onSignIn={nothing}
          onAttach={nothing}
          onExpand={nothing}
          onOptions={null}
        />
      </div>
    </div>
  );
}

interface StepProps {
  title: string;
  done: boolean;
  children: ComponentChildren;
}

function Step({ title, done, children }: StepProps) {
  return (
    <li class={done ? 'step done' : 'step'}>
      <h2>
        {title}
        {done && (
          <span class="tick" role="img" aria-label={t('welcomeDone')}>
            <Icon name="check" />
          </span>
        )}
      </h2>
      {children}
    </li>
  );
}
