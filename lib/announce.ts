import { showBadge } from './browser/badge.ts';
import { hasNotificationButtons, notify, type NotificationGesture } from './browser/notifications.ts';
import { commands } from './commands.ts';
import { errorText, t } from './i18n.ts';
import type { Entry } from './share/entry.ts';
import { outbox } from './share/outbox.ts';

const prefix = 'entry:';

/** Says what became of a note that was posted without a window: by a notification, else by the badge. */
export async function announce({ id, accountId, note, state }: Entry): Promise<void> {
  const host = accountId.slice(accountId.lastIndexOf('@') + 1);
  if (state.is === 'posted') {
    const said = await notify(prefix + id, t('posted', { host }), note.text ?? '', t('actUndo'));
    if (!said) await showBadge('✓', 'done');
    return;
  }
  // What is stuck or waits is on the badge already.
  const why = state.is === 'failed' ? errorText(state.code, { host, subject: host }) : t('queuedSoon');
  await notify(prefix + id, state.is === 'failed' ? t('failed') : t('queued'), why, t('actLookAt'));
}

/** A notification was answered: its button, or the click where there is none, takes a posted note back. */
export async function onAnswer(notification: string, gesture: NotificationGesture): Promise<void> {
  const entry = await outbox.get(notification.slice(prefix.length));
  if (!entry) return;
  if (entry.state.is !== 'posted') return commands.openOptions();
  if (gesture === 'click' && hasNotificationButtons()) return commands.openNote(entry.id);
  await commands.undo(entry.id);
}
