import { useWatched } from '../../components/common/use-watched.ts';
import { askForConsent, consent } from '../../lib/browser/consent.ts';
import { MisskeyError } from '../../lib/misskey/errors.ts';

/** What has to be asked of the browser before anything is sent. */
interface ConsentFirst {
  /** It is going to ask. */
  asks: boolean;
  /** Work for a click: asks if need be, before anything is awaited. Throws MisskeyError where the answer is no. */
  withConsent: (work: () => Promise<unknown>) => () => Promise<unknown>;
}

export function useConsent(): ConsentFirst {
  const asks = useWatched(consent) === false;
  return {
    asks,
    withConsent: (work) => async () => {
      if (asks && !(await askForConsent())) throw new MisskeyError('consentMissing');
      return work();
    },
  };
}
