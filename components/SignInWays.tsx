import type { RefObject } from 'preact';
import type { Part } from '../lib/accounts/parts.ts';
import { t } from '../lib/i18n.ts';
import type { Way } from '../lib/misskey/server.ts';
import { AccessToken } from './AccessToken.tsx';
import { Door } from './Door.tsx';
import { OtherWays } from './OtherWays.tsx';
import { stillShares } from './ServerProblem.tsx';
import type { SignInProps } from './SignIn.tsx';
import { SignInParts } from './SignInParts.tsx';

interface SignInWaysProps extends Pick<
  SignInProps,
  'server' | 'host' | 'found' | 'problem' | 'onShareWithout'
> {
  parts: Part[];
  /** An access token is pasted. */
  pasting: boolean;
  token: RefObject<HTMLInputElement | null>;
  onParts: (parts: Part[]) => void;
  onWay: (way: Way) => void;
  onBack: () => void;
}

/** What is asked for, and every way to go on. */
export function SignInWays({ host, found, problem, parts, pasting, token, ...props }: SignInWaysProps) {
  return (
    <>
      {found && <SignInParts {...{ host, parts, pasting }} onParts={props.onParts} />}
      {found && pasting ? (
        <AccessToken {...{ host, found, parts, token }} onBack={props.onBack} />
      ) : (
        problem?.code !== 'corsRefused' && (
          <Go host={host} way={found?.ways[0] ?? null} disabled={props.server.trim() === ''} />
        )
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

/** The best way, and what it is about to open. */
function Go({ host, way, disabled }: { host: string; way: Way | null; disabled: boolean }) {
  return (
    <div class="go">
      <button type="submit" class="button main wide" disabled={disabled}>
        {t('signIn')}
      </button>
      {way && <p class="dim">{t(`signInOpens_${way}`, { host })}</p>}
    </div>
  );
}
