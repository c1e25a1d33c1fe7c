import { useEffect, useState } from 'preact/hooks';
import type { FoundServer } from '../../components/sign-in/SignIn.tsx';
import type { Problem } from '../../components/common/ProblemNotice.tsx';
import { useWatched } from '../../components/common/use-watched.ts';
import { waysTo } from '../../lib/accounts/client.ts';
import { hostWish } from '../../lib/accounts/servers.ts';
import { preferredWay } from '../../lib/accounts/way.ts';
import { call } from '../../lib/call.ts';
import { toMisskeyError } from '../../lib/failure.ts';
import { MisskeyError, type ErrorCode } from '../../lib/misskey/errors.ts';
import { lacksServer, typedOrigin } from '../../lib/misskey/host.ts';
import { completeHost } from '../../lib/misskey/known-servers.ts';
import { similarServer } from '../../lib/misskey/similar-server.ts';

/** ms without a keystroke before an address is asked what it is. */
const pause = 300;

/** There is none, or none of this family. */
const noServer: ReadonlySet<ErrorCode> = new Set([
  'invalidHost',
  'notAServer',
  'otherSoftware',
  'unreachable',
]);

/** A server being typed, and what is found there. */
export interface ServerInHand {
  typed: string;
  /** The host in that; '' where there is none. */
  host: string;
  /** Whether that is a name, with its server still to come. */
  lacksServer: boolean;
  found: FoundServer | null;
  looking: boolean;
  problem: Problem | null;
  /** The well-known server that was meant, if there is nothing like one at that address; null: no idea. */
  meant: string | null;
  type: (typed: string) => void;
  lookAgain: () => void;
  /** The person has read what is wrong. */
  calm: () => void;
  /** Runs what may fail, and shows why it did. */
  attempt: (work: () => Promise<unknown>) => Promise<void>;
}

/** Asks the address while it is typed, so that the click goes straight to the server's own page. */
export function useServer(start: string): ServerInHand {
  const [typed, setTyped] = useState(start);
  const [found, setFound] = useState<FoundServer | null>(null);
  const [looking, setLooking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [looks, setLooks] = useState(0);
  const lookAgain = () => setLooks((before) => before + 1);

  useEffect(() => {
    if (!isWorthAsking(typed)) return undefined;
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
  }, [typed, looks]);

  // The question may have been answered while this page was away.
  const wish = useWatched(hostWish);
  const granted = wish?.granted === true && wish.typed === typed;
  useEffect(() => {
    if (granted) lookAgain();
  }, [granted]);

  const host = hostIn(typed);
  return {
    typed,
    host,
    // `@misskey` is none: it stands for misskey.io.
    lacksServer: host === '' && lacksServer(typed),
    found,
    looking,
    problem,
    meant: problem && noServer.has(problem.code) ? similarServer(lastPart(typed)) : null,
    type(next) {
      setTyped(next);
      setFound(null);
      setProblem(null);
      setLooking(false);
    },
    lookAgain,
    calm: () => setProblem(null),
    async attempt(work) {
      setProblem(null);
      setLooking(true);
      try {
        await work();
      } catch (error) {
        setProblem(asProblem(error));
      } finally {
        setLooking(false);
      }
    },
  };
}

/** A word without a dot is hardly a whole host yet, unless it is the beginning of a well-known one. */
function isWorthAsking(typed: string): boolean {
  const word = typed.trim();
  return /[^.\s]\.[^.\s]|localhost/.test(word) || completeHost(word) !== word;
}

/** `misskey` stands for misskey.io, so that is the host in it. */
function hostIn(typed: string): string {
  try {
    return new URL(typedOrigin(typed)).host;
  } catch (error) {
    if (error instanceof MisskeyError) return '';
    throw error;
  }
}

/** What stands where a host would: in `@me@mikssey` after the last `@`. */
function lastPart(typed: string): string {
  return hostIn(typed) || (typed.split('@').at(-1) ?? '').trim();
}

async function look(typed: string): Promise<{ found: FoundServer | null; problem: Problem | null }> {
  try {
    const server = await call('findServer', typed);
    const ways = waysTo(server);
    const best = await preferredWay(
      server.origin,
      ways.filter((way) => way !== 'manual'),
    );
    const sorted = ways.toSorted((a, b) => Number(b === best) - Number(a === best));
    return { found: { ...server, ways: sorted }, problem: null };
  } catch (error) {
    return { found: null, problem: asProblem(error) };
  }
}

function asProblem(error: unknown): Problem {
  const { code, detail } = toMisskeyError(error);
  return { code, detail };
}
