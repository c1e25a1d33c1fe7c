import { t } from '../../lib/i18n.ts';
import type { Entry } from '../../lib/share/outbox/entry.ts';
import type { OutcomeAction, Story } from './outcome-story.ts';

/** The story of a renote or a reaction, told as that of a note; others as they are. Nothing in it is left to edit. */
export function deedStory(story: Story, { state, draft }: Entry, host: string): Story {
  const deed = draft.target?.deed;
  if (deed !== 'renote' && deed !== 'react') return story;
  const actions = story.actions.filter((action) => action !== 'edit').map((action) => instead(action, state));
  if (state.is === 'posted') return { ...story, title: t(`posted_${deed}`, { host }), actions };
  if (state.is === 'undone') return { ...story, lines: [], actions };
  return state.is === 'failed' ? { ...story, title: t('failed_deed'), actions } : { ...story, actions };
}

/** What has not left is taken back by throwing it away. */
function instead(action: OutcomeAction, { is }: Entry['state']): OutcomeAction {
  return action === 'undo' && is === 'queued' ? 'discard' : action;
}
