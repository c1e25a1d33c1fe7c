import type { ErrorCode } from '../../lib/misskey/errors.ts';
import { t } from '../../lib/i18n.ts';
import { Button } from '../common/Button.tsx';
import { Door } from '../common/Door.tsx';
import { ProblemNotice, type Problem } from '../common/ProblemNotice.tsx';

interface ServerProblemProps {
  problem: Problem;
  host: string;
  /** The server that was meant; null: no idea. */
  meant: string | null;
  place: 'popup' | 'tab';
  onMeant: (host: string) => void;
  onAllow: () => void;
  onRelay: () => void;
  onContinueInTab: (byToken: boolean) => void;
}

/** Where there is no share form of Misskey's, as far as one can tell. */
const shareless: ReadonlySet<ErrorCode> = new Set([
  'notAServer',
  'otherSoftware',
  'invalidHost',
  'unreachable',
]);

/** Whether a server with this problem may still have a share form. */
export function stillShares(problem: Problem | null): boolean {
  return !problem || !shareless.has(problem.code);
}

/** What is wrong with a server, and the doors that are left. */
export function ServerProblem({ problem, host, meant, place, ...props }: ServerProblemProps) {
  const unknown = problem.code === 'notAServer';
  const kind = unknown ? 'quiet' : 'main';
  return (
    <>
      <ProblemNotice problem={problem} host={host} />
      {meant !== null && (
        <Button onClick={() => props.onMeant(meant)}>{t('signInMeant', { host: meant })}</Button>
      )}
      {(unknown || problem.code === 'corsRefused') &&
        (place === 'tab' ? (
          <Door kind={kind} text={t('allowReach', { host })} onClick={props.onAllow}>
            {t(unknown ? 'allowReachUnknown' : 'allowReachWhy', { host })}
          </Door>
        ) : (
          <Door kind={kind} text={t('continueInTab')} onClick={() => props.onContinueInTab(false)}>
            {t('continueInTabWhy', { host })}
          </Door>
        ))}
      {unknown && (
        <Door text={t('shareByRelay')} onClick={props.onRelay}>
          {t('shareByRelayWhy')}
        </Door>
      )}
    </>
  );
}
