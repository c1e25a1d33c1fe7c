import { consent } from '../browser/consent.ts';
import { MisskeyError } from '../misskey/errors.ts';

/** Throws MisskeyError `consentMissing` where the person has not let anything be sent, or has taken that back. */
export async function needConsent(): Promise<void> {
  if (!(await consent.get())) throw new MisskeyError('consentMissing');
}
