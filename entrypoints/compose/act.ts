import type { OutcomeAction } from '../../components/outbox/outcome-story.ts';
import { call } from '../../lib/call.ts';
import type { Permission } from '../../lib/misskey/permissions.ts';
import type { Entry } from '../../lib/share/outbox/entry.ts';

/** Whether an action makes the note a draft again, here and now: what has not left is taken back by editing it. */
export function isEditing(action: OutcomeAction, { state }: Entry): boolean {
  return action === 'edit' || (action === 'undo' && state.is === 'queued');
}

/** Does what a person chose for an outbox entry. What *Edit* and *Close* do belongs to the page that shows it. */
export async function actOn(entry: Entry, action: OutcomeAction): Promise<void> {
  switch (action) {
    case 'edit':
    case 'close':
      return;
    case 'open':
      return call('openNote', entry.id);
    case 'look':
      return call('openProfile', entry.accountId);
    case 'undo':
      return call('undo', entry.id);
    case 'retry':
    case 'sendNow':
    case 'postAgain':
      return call('sendAgain', entry.id);
    case 'allow':
      // The browser asks that itself, and not in a popup.
      return isWithoutConsent(entry) ? call('openOptions') : signInAgain(entry);
    case 'signIn':
      return signInAgain(entry);
    case 'discard':
      return call('discard', entry.id);
  }
}

function isWithoutConsent({ state }: Entry): boolean {
  return state.is === 'failed' && state.code === 'consentMissing';
}

function signInAgain(entry: Entry): Promise<void> {
  return call('signInAgain', entry.accountId, missing(entry), entry.draft.page?.tabId ?? null);
}

/** What the token was refused for. */
function missing({ state }: Entry): Permission[] {
  return state.is === 'failed' && state.detail.permission ? [state.detail.permission] : [];
}
