import type { DataKind } from '../../lib/browser/data-kinds.ts';
import { t, type TextKey } from '../../lib/i18n.ts';

/** What each kind is here, in the order of the browser's question. */
const meanings = {
  authenticationInfo: 'consent_authenticationInfo',
  personalCommunications: 'consent_personalCommunications',
  websiteContent: 'consent_websiteContent',
  browsingActivity: 'consent_browsingActivity',
} as const satisfies Record<DataKind, TextKey>;

/** What the browser is about to ask in its words, said in ours first. */
export function Consent() {
  return (
    <div class="sends">
      <p>{t('consentAsks')}</p>
      <ul>
        {Object.values(meanings).map((meaning) => (
          <li key={meaning}>{t(meaning)}</li>
        ))}
      </ul>
      <p>{t('consentNo')}</p>
    </div>
  );
}
