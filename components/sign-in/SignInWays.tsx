import type { RefObject } from 'preact';
import type { Part } from '../../lib/accounts/parts.ts';
import { t } from '../../lib/i18n.ts';
import type { Way } from '../../lib/misskey/server.ts';
import { AccessToken } from './AccessToken.tsx';
import { Consent } from './Consent.tsx';
import { Door } from '../common/Door.tsx';
import { OtherWays } from './OtherWays.tsx';
import { ServerProblem, stillShares } from './ServerProblem.tsx';
import type { SignInProps } from './SignIn.tsx';
import { SignInParts } from './SignInParts.tsx';

interface SignInWaysProps extends Pick<
  SignInProps,
  | 'server'
  | 'host'
  | 'found'
  | 'problem'
  | 'meant'
  | 'asks'
  | 'place'
  | 'onShareWithout'
  | 'onRelay'
  | 'onAllow'
  | 'onContinueInTab'
> {
  parts: Part[];
  /** An access token is pasted. */
  pasting: boolean;
  token: RefObject<HTMLInputElement | null>;
  /** The browser asks whether data may be sent, and not here. */
  asksElsewhere: boolean;
  onParts: (parts: Part[]) => void;
  onWay: (way: Way) => void;
  onBack: () => void;
  onMeant: (host: string) => void;
}

/** Every way to go on, the best one where it stays whatever is found; and what is asked for. */
export function SignInWays(props: SignInWaysProps) {
  const { host, found, problem, parts, pasting, token, asksElsewhere } = props;
  const asksHere = props.asks && !asksElsewhere;
  const wrong = problem && <ServerProblem {...props} problem={problem} />;
  return (
    <>
      {!pasting && wrong}
      {!pasting && problem?.code !== 'corsRefused' && (
        <Go {...props} way={found?.ways[0] ?? null} disabled={props.server.trim() === ''} />
      )}
      {asksHere && <Consent />}
      {found && !asksElsewhere && (
        <SignInParts {...{ host, parts, pasting, asksHere }} onParts={props.onParts} />
      )}
      {found && pasting && (
        <AccessToken {...{ host, found, parts, token }} onBack={props.onBack}>
          {wrong}
        </AccessToken>
      )}
      {stillShares(problem) && (
        <Door text={t('signInWithout')} disabled={host === ''} onClick={props.onShareWithout}>
          {host !== '' && t('sharePageLogin', { host })}
        </Door>
      )}
      {found && !pasting && <OtherWays {...{ host, found }} onWay={props.onWay} />}
    </>
  );
}

interface GoProps {
  host: string;
  way: Way | null;
  disabled: boolean;
  asksElsewhere: boolean;
}

/** The best way, and what it is about to open; or where the browser's question comes first. */
function Go({ host, way, disabled, asksElsewhere }: GoProps) {
  const opens = asksElsewhere ? t('consentInTab') : way && t(`signInOpens_${way}`, { host });
  return (
    <div class="go">
      <button type="submit" class="button main wide" disabled={disabled}>
        {t(asksElsewhere ? 'continueInTab' : 'signIn')}
      </button>
      {opens && <p class="dim">{opens}</p>}
    </div>
  );
}
