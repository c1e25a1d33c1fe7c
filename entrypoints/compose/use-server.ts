import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../components/ProblemNotice.tsx';
import { useWatched } from '../../components/use-watched.ts';
import { signInProgress, type SignInProgress } from '../../lib/accounts/pending.ts';
import { call } from '../../lib/call.ts';
import { toMisskeyError } from '../../lib/failure.ts';
import type { ServerInfo } from '../../lib/misskey/server.ts';

/** ms without a keystroke before an address is asked what it is. */
const pause = 300;

/** A server being typed, what is found there, and the sign-in that follows. */
export interface ServerInHand {
  typed: string;
  found: ServerInfo | null;
  stage: 'typing' | 'looking' | 'waiting';
  problem: Problem | null;
  type: (typed: string) => void;
  signIn: (returnTo: number | null) => void;
  cancel: () => void;
  fail: (error: unknown) => void;
}

/** Asks the address while it is typed, so that the click goes straight to the server's own page. */
export function useServer(): ServerInHand {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<ServerInfo | null>(null);
  const [looking, setLooking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const progress = useWatched(signInProgress);
  // Whoever types on has read why the last sign-in failed.
  const [read, setRead] = useState<SignInProgress | null>(null);

  useEffect(() => {
    // A word without a dot is hardly a whole host yet.
    if (!/[^.\s]\.[^.\s]|localhost/.test(typed)) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      setLooking(true);
      void showWhatIsThere();
    }, pause);
    const showWhatIsThere = async () => {
      const result = await look(typed);
      if (!current) return;
      setLooking(false);
      setFound(result.found);
      setProblem(result.problem);
    };
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [typed]);

  const waiting = progress?.phase === 'waiting';
  const fail = (error: unknown) => setProblem(asProblem(error));
  return {
    typed,
    found,
    stage: waiting ? 'waiting' : looking ? 'looking' : 'typing',
    problem: problem ?? (progress?.phase === 'failed' && progress !== read ? progress.error : null),
    type(next) {
      setTyped(next);
      setFound(null);
      setProblem(null);
      setRead(progress);
      setLooking(false);
    },
    signIn(returnTo) {
      setProblem(null);
      setRead(progress);
      setLooking(true);
      void call('signIn', { typed, parts: ['pictures', 'channels'], returnTo, way: null })
        .catch(fail)
        .then(() => setLooking(false));
    },
    cancel() {
      void call('cancelSignIn');
    },
    fail,
  };
}

async function look(typed: string): Promise<{ found: ServerInfo | null; problem: Problem | null }> {
  try {
    return { found: await call('findServer', typed), problem: null };
  } catch (error) {
    return { found: null, problem: asProblem(error) };
  }
}

function asProblem(error: unknown): Problem {
  const { code, detail } = toMisskeyError(error);
  return { code, detail };
}
