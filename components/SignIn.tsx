import { useId } from 'preact/hooks';
import { t } from '../lib/i18n.ts';
import { hostOf } from './address.ts';
import { Button } from './Button.tsx';
import { ProblemNotice, type Problem } from './ProblemNotice.tsx';
import { ServerCard, type ServerFacts } from './ServerCard.tsx';
import { useField } from './use-field.ts';
import './styles/sign-in.css';

export interface SignInProps {
  /** What is typed: a host, `@me@host` or a URL. */
  server: string;
  /** Hosts offered for completion. */
  suggestions: readonly string[];
  /** The server at that address; null while unknown. */
  found: ServerFacts | null;
  /** `looking`: asking the address what it is; `waiting`: a page of the server is open. */
  stage: 'typing' | 'looking' | 'waiting';
  problem: Problem | null;
  onServer: (typed: string) => void;
  onSignIn: () => void;
  onCancel: () => void;
  onShareWithout: () => void;
}

/** From a server's name to an account. */
export function SignIn(props: SignInProps) {
  const { found, stage, problem } = props;
  const host = found ? hostOf(found.origin) : props.server.trim();
  const waiting = stage === 'waiting';
  return (
    <form
      class="sign-in"
      aria-busy={stage !== 'typing'}
      onSubmit={(event) => {
        event.preventDefault();
        if (host !== '' && !waiting) props.onSignIn();
      }}
    >
      <h1>{t('signInTitle')}</h1>
      {waiting ? <Waiting host={host} onCancel={props.onCancel} /> : <ServerField {...props} />}
      <div role="status">
        {stage === 'looking' && (
          <p class="dim looking">
            <span class="spinner" />
            {t('signInLooking')}
          </p>
        )}
        {found && <ServerCard server={found} />}
      </div>
      {problem && <ProblemNotice problem={problem} host={host} />}
      {!waiting && <Ways {...props} host={host} />}
    </form>
  );
}

function ServerField({ server, suggestions, onServer }: SignInProps) {
  const field = useField<HTMLInputElement>(server, onServer);
  const id = useId();
  return (
    <div class="server-field">
      <label for={id}>{t('signInServer')}</label>
      <input
        id={id}
        type="text"
        inputMode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        autofocus
        placeholder="misskey.io"
        list={`${id}-list`}
        aria-describedby={`${id}-hint`}
        {...field}
      />
      <datalist id={`${id}-list`}>
        {suggestions.map((host) => (
          <option key={host} value={host} />
        ))}
      </datalist>
      <small id={`${id}-hint`} class="dim">
        {t('signInServerHint')}
      </small>
    </div>
  );
}

function Ways({ found, host, onShareWithout }: SignInProps & { host: string }) {
  return (
    <>
      {found && <p class="dim">{t('signInAsks', { host })}</p>}
      <button type="submit" class="button main wide" disabled={host === ''}>
        {t('signIn')}
      </button>
      <Button kind="quiet" disabled={host === ''} onClick={onShareWithout}>
        {t('signInWithout')}
      </Button>
    </>
  );
}

function Waiting({ host, onCancel }: { host: string; onCancel: () => void }) {
  return (
    <div class="story busy" role="status">
      <span class="spinner" />
      <div>
        <h2>{t('signInWaiting')}</h2>
        <p>{t('signInWaitingWhy', { host })}</p>
        <Button onClick={onCancel}>{t('actCancel')}</Button>
      </div>
    </div>
  );
}
