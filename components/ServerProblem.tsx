import type { ErrorCode } from '../lib/misskey/errors.ts';
import { t } from '../lib/i18n.ts';
import { Button } from './Button.tsx';
import { ProblemNotice, type Problem } from './ProblemNotice.tsx';

interface ServerProblemProps {
  problem: Problem;
  host: string;
  place: 'popup' | 'tab';
  onAllow: () => void;
  onRelay: () => void;
  onContinueInTab: () => void;
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
export function ServerProblem({ problem, host, place, ...props }: ServerProblemProps) {
  const unknown = problem.code === 'notAServer';
  const kind = unknown ? 'quiet' : 'main';
  return (
    <>
      <ProblemNotice problem={problem} host={host} />
      {(unknown || problem.code === 'corsRefused') && (
        <div class="doors">
          {place === 'tab' ? (
            <Button kind={kind} onClick={props.onAllow}>
              {t('allowReach', { host })}
            </Button>
          ) : (
            <Button kind={kind} onClick={props.onContinueInTab}>
              {t('continueInTab')}
            </Button>
          )}
          <small>{t(unknown ? 'allowReachUnknown' : 'allowReachWhy', { host })}</small>
        </div>
      )}
      {unknown && (
        <div class="doors">
          <Button kind="quiet" onClick={props.onRelay}>
            {t('shareByRelay')}
          </Button>
          <small>{t('shareByRelayWhy')}</small>
        </div>
      )}
    </>
  );
}
