import { useState } from 'preact/hooks';
import { Button } from '../../components/common/Button.tsx';
import { call } from '../../lib/call.ts';
import { t } from '../../lib/i18n.ts';

/** Forgets which pages were shared from here, and says so. */
export function ForgetShared() {
  const [isDone, setDone] = useState(false);

  async function forget(): Promise<void> {
    await call('forgetShared');
    setDone(true);
  }

  return (
    <div class="actions">
      <Button onClick={() => void forget()}>{t('sharedForget')}</Button>
      <span class="dim" role="status">
        {isDone && t('sharedForgotten')}
      </span>
    </div>
  );
}
