import { useRef, useState } from 'preact/hooks';
import type { Part } from '../lib/accounts/parts.ts';
import type { SignInProgress } from '../lib/accounts/pending.ts';
import { t } from '../lib/i18n.ts';
import type { ServerInfo, Way } from '../lib/misskey/server.ts';
import { AccessToken } from './AccessToken.tsx';
import { hostOf } from './address.ts';
import { Door } from './Door.tsx';
import { OtherWays } from './OtherWays.tsx';
import type { Problem } from './ProblemNotice.tsx';
import { ServerCard } from './ServerCard.tsx';
import { ServerField } from './ServerField.tsx';
import { ServerProblem, stillShares } from './ServerProblem.tsx';
import { SignInParts } from './SignInParts.tsx';
import { SignInWaiting } from './SignInWaiting.tsx';
import './styles/sign-in.css';

/** The server that was found. `ways`: those that work from this build too, best first. */
export type FoundServer = Pick<ServerInfo, 'origin' | 'software' | 'name' | 'tokenPage' | 'ways'>;

/** What the person wants: the parts they left in, and a way they chose themselves (null: the best one). */
export interface ChosenSignIn {
  parts: Part[];
  way: Way | null;
}

export interface SignInProps {
  /** Said above; null where the page says it already. */
  title: string | null;
  /** What is typed: a host, `@me@host` or a URL. */
  server: string;
  /** The host in that; all of it where there is none. */
  host: string;
  /** Hosts offered for completion. */
  suggestions: readonly string[];
  /** The server at that address; null while unknown. */
  found: FoundServer | null;
  /** `looking`: asking the address what it is; `waiting`: a page of the server is open. */
  stage: 'typing' | 'looking' | 'waiting';
  /** The sign-in that is waited for. */
  progress: SignInProgress | null;
  problem: Problem | null;
  /** A popup goes when another window opens: what asks or opens something belongs in a tab. */
  place: 'popup' | 'tab';
  onServer: (typed: string) => void;
  onSignIn: (chosen: ChosenSignIn) => void;
  onToken: (token: string, parts: Part[]) => void;
  onCancel: () => void;
  onShareWithout: () => void;
  onRelay: () => void;
  /** Called in the click itself: the browser asks only then. */
  onAllow: () => void;
  /** `byToken`: to paste an access token there. */
  onContinueInTab: (byToken: boolean) => void;
  /** The place for an access token is open from the start. */
  startsByToken: boolean;
}

/** From a server's name to an account. */
export function SignIn(props: SignInProps) {
  const { found, stage, progress } = props;
  const [parts, setParts] = useState<Part[]>(['pictures']);
  const [byToken, setByToken] = useState(props.startsByToken);
  const token = useRef<HTMLInputElement>(null);
  const host = found ? hostOf(found.origin) : props.host;
  const waiting = stage === 'waiting';
  const pasting = byToken && found !== null;

  function submit(): void {
    if (host === '' || waiting) return;
    if (!pasting) {
      props.onSignIn({ parts, way: null });
    } else if (token.current) {
      const pasted = token.current.value;
      token.current.value = '';
      props.onToken(pasted, parts);
    }
  }

  function choose(way: Way): void {
    if (way !== 'manual') props.onSignIn({ parts, way });
    else if (props.place === 'popup') props.onContinueInTab(true);
    else setByToken(true);
  }

  return (
    <form
      class="sign-in"
      aria-busy={stage !== 'typing'}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {props.title !== null && <h1>{props.title}</h1>}
      {waiting && progress ? (
        <SignInWaiting progress={progress} onCancel={props.onCancel} />
      ) : (
        <ServerField {...props} hint={!found} />
      )}
      <Found {...props} />
      {props.problem && <ServerProblem {...props} problem={props.problem} host={host} />}
      {!waiting && (
        <>
          {found && <SignInParts {...{ host, parts, pasting }} onParts={setParts} />}
          {found && pasting ? (
            <AccessToken {...{ host, found, parts, token }} onBack={() => setByToken(false)} />
          ) : (
            props.problem?.code !== 'corsRefused' && <Go host={host} way={found?.ways[0] ?? null} />
          )}
          {stillShares(props.problem) && (
            <Door text={t('signInWithout')} disabled={host === ''} onClick={props.onShareWithout}>
              {host !== '' && t('sharePageLogin', { host })}
            </Door>
          )}
          {found && !pasting && <OtherWays {...{ host, found }} onWay={choose} />}
        </>
      )}
    </form>
  );
}

/** Said while one types: what is there, and whether it is where one thought. */
function Found({ found, stage, host }: SignInProps) {
  const canonical = found && hostOf(found.origin);
  return (
    <div role="status">
      {stage === 'looking' && (
        <p class="dim looking">
          <span class="spinner" />
          {t('signInLooking')}
        </p>
      )}
      {found && <ServerCard server={found} />}
      {canonical !== null && canonical !== host && (
        <p>{t('signInMoved', { typed: host, host: canonical })}</p>
      )}
    </div>
  );
}

/** The best way, and what it is about to open. */
function Go({ host, way }: { host: string; way: Way | null }) {
  return (
    <div class="go">
      <button type="submit" class="button main wide" disabled={host === ''}>
        {t('signIn')}
      </button>
      {way && <p class="dim">{t(`signInOpens_${way}`, { host })}</p>}
    </div>
  );
}
