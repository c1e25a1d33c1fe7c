import { hostOfAccount } from './accounts/account.ts';
import { showBadge } from './browser/badge.ts';
import { hasNotificationButtons, notify, type NotificationGesture } from './browser/notifications.ts';
import { commands } from './commands.ts';
import { errorText, t } from './i18n.ts';
import type { Entry } from './share/outbox/entry.ts';
import { outbox } from './share/outbox/outbox.ts';

const prefix = 'entry:';

/** Says what became of a note that was posted without a window: by a notification, else by the badge. */
export async function announce(entry: Entry): Promise<void> {
  const isPosted = entry.state.is === 'posted';
  const { title, message } = story(entry);
  const said = await notify(prefix + entry.id, title, message, t(isPosted ? 'actUndo' : 'actLookAt'));
  // What is stuck or waits is on the badge already.
  if (!said && isPosted) await showBadge('✓', 'done');
}

/** A notification was answered: its button, or the click where there is none, takes a posted note back. */
export async function onAnswer(notification: string, gesture: NotificationGesture): Promise<void> {
  const entry = await outbox.get(notification.slice(prefix.length));
  if (!entry) return;
  if (entry.state.is !== 'posted') return commands.openOptions();
  if (gesture === 'click' && hasNotificationButtons()) return commands.openNote(entry.id);
  await commands.undo(entry.id);
}

function story({ accountId, draft, note, state }: Entry): { title: string; message: string } {
  const host = hostOfAccount(accountId);
  const why = { host, subject: host };
  switch (state.is) {
    case 'posted': {
      // Systems keep what they have shown: nothing of a private window goes there.
      const words = draft.private ? '' : (note.text ?? '');
      const undo = hasNotificationButtons() ? '' : t('clickToUndo');
      return { title: t('posted', { host }), message: [undo, words].filter(Boolean).join('\n') };
    }
    case 'failed':
      return { title: t('failed'), message: errorText(state.code, why) };
    case 'unsure':
      return { title: t('unsure'), message: t('unsureWhy', { host }) };
    case 'asking':
      return { title: t('askNotFound'), message: t('askNotFoundWhy', { host }) };
    case 'queued':
      return { title: t('queued'), message: state.reason ? errorText(state.reason, why) : t('queuedSoon') };
    default:
      return { title: t('sending', { host }), message: '' };
  }
}
