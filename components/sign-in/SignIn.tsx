import { useId, useRef, useState } from 'preact/hooks';
import type { Part } from '../../lib/accounts/parts.ts';
import type { SignInProgress } from '../../lib/accounts/pending.ts';
import { t } from '../../lib/i18n.ts';
import type { ServerInfo, Way } from '../../lib/misskey/server.ts';
import { hostOf } from '../common/address.ts';
import type { Problem } from '../common/ProblemNotice.tsx';
import { ServerCard } from './ServerCard.tsx';
import { ServerField } from './ServerField.tsx';
import { SignInWaiting } from './SignInWaiting.tsx';
import { SignInWays } from './SignInWays.tsx';
import '../styles/sign-in.css';

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
  /** The host in that; '' where there is none. */
  host: string;
  /** Whether that is a name, with its server still to come. */
  lacksServer: boolean;
  /** Hosts offered for completion. */
  suggestions: readonly string[];
  /** The server at that address; null while unknown. */
  found: FoundServer | null;
  /** `looking`: asking the address what it is; `waiting`: a page of the server is open. */
  stage: 'typing' | 'looking' | 'waiting';
  /** The sign-in that is waited for. */
  progress: SignInProgress | null;
  problem: Problem | null;
  /** The server that was meant, if what was typed is none; null: no idea. */
  meant: string | null;
  /** The browser is going to ask whether data may be sent. */
  asks: boolean;
  /** A popup goes when another window opens: what asks or opens something belongs in a tab. */
  place: 'popup' | 'tab';
  onServer: (typed: string) => void;
  /** What went wrong is of no interest any more. */
  onRead: () => void;
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
  const { found, stage } = props;
  const [parts, setParts] = useState<Part[]>(['pictures']);
  const [byToken, setByToken] = useState(props.startsByToken);
  const token = useRef<HTMLInputElement>(null);
  // Another turn is another field, which takes the focus.
  const [turn, setTurn] = useState(0);
  const returnToField = () => setTurn((turns) => turns + 1);
  const host = found ? hostOf(found.origin) : props.host;
  const waiting = stage === 'waiting';
  const thereId = useId();
  const pasting = byToken && found !== null;
  const asksElsewhere = props.asks && props.place === 'popup';

  function submit(): void {
    if (props.server.trim() === '' || waiting) return;
    if (asksElsewhere) return props.onContinueInTab(false);
    if (!pasting) return props.onSignIn({ parts, way: null });
    const pasted = token.current?.value ?? '';
    if (token.current) token.current.value = '';
    props.onToken(pasted, parts);
  }

  function choose(way: Way): void {
    if (way !== 'manual' && !asksElsewhere) props.onSignIn({ parts, way });
    else if (props.place === 'popup') props.onContinueInTab(way === 'manual');
    else setByToken(true);
  }

  function stopPasting(): void {
    setByToken(false);
    props.onRead();
    returnToField();
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
      {waiting && props.progress ? (
        <SignInWaiting progress={props.progress} onCancel={props.onCancel} />
      ) : (
        <ServerField key={turn} {...props} describedBy={found ? undefined : thereId} />
      )}
      <WhatIsThere {...props} id={thereId} />
      {!waiting && (
        <SignInWays
          {...props}
          {...{ host, parts, pasting, token, asksElsewhere }}
          onParts={setParts}
          onWay={choose}
          onBack={stopPasting}
          onMeant={(meant) => {
            props.onServer(meant);
            returnToField();
          }}
        />
      )}
    </form>
  );
}

/** What is to be typed, then what is there: in the same place, so that nothing below moves under the mouse. */
function WhatIsThere({ id, ...props }: SignInProps & { id: string }) {
  const { found, stage, host } = props;
  const canonical = found && hostOf(found.origin);
  return (
    <div id={id} class="what-is-there" role="status">
      {stage === 'typing' && !found && <small class="dim">{hintFor(props)}</small>}
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

/** What is to be typed. */
function hintFor({ server, lacksServer }: SignInProps): string {
  if (!lacksServer) return t('signInServerHint');
  return t('signInServerLacks', { name: server.trim().replace(/[@＠]$/, '') });
}
