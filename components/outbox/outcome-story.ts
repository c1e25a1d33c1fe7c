import { plural, remedyText, errorText, t, timeText, type TextKey } from '../../lib/i18n.ts';
import type { ErrorCode } from '../../lib/misskey/errors.ts';
import type { Remedy } from '../../lib/misskey/remedies.ts';
import type { Asking, Entry, Posted, Queued, ServerChanges } from '../../lib/share/outbox/entry.ts';
import { deedStory } from './deed-story.ts';
import type { Problem } from '../common/ProblemNotice.tsx';

/** What each action says on its button. */
export const actionTexts = {
  open: 'actOpen',
  undo: 'actUndo',
  close: 'actClose',
  edit: 'actEdit',
  retry: 'actRetry',
  sendNow: 'actSendNow',
  postAgain: 'actPostAgain',
  look: 'actLook',
  signIn: 'actSignInAgain',
  allow: 'actAllow',
  discard: 'actDiscard',
} as const satisfies Record<string, TextKey>;

/** Something a person can do with an entry. `sendNow`, `retry` and `postAgain` all send it again. */
export type OutcomeAction = keyof typeof actionTexts;

/** `remedies` of lib/misskey/errors.ts. */
export type Remedies = Readonly<Record<ErrorCode, Remedy>>;

/** A state told in words. */
export interface Story {
  tone: 'busy' | 'good' | 'wait' | 'ask' | 'bad';
  title: string;
  lines: string[];
  /** ms since 1970: when it goes by itself if nobody steps in. */
  until?: number;
  /** Said under the buttons: what doing so risks. */
  warning?: string;
  problem?: Problem;
  /** The first one is the main one. */
  actions: OutcomeAction[];
}

/** What to do first about a failure. */
const firstAid: Readonly<Record<Remedy, OutcomeAction[]>> = {
  allow: ['retry'],
  retry: ['retry'],
  wait: ['retry'],
  look: ['retry', 'look'],
  fix: [],
  signIn: ['signIn'],
  giveUp: [],
};

/** Host of the server an entry goes to. */
export function hostOfEntry(entry: Entry): string {
  return entry.accountId.slice(entry.accountId.lastIndexOf('@') + 1);
}

/** What is happening to an entry, why, and what can be done. */
export function storyOf(entry: Entry, remedies: Remedies, now: number): Story {
  const host = hostOfEntry(entry);
  const story = deedStory(noteStory(entry, host, remedies, now), entry, host);
  return entry.heldBack ? { ...story, lines: [...story.lines, heldBack(entry)] } : story;
}

function heldBack({ note: { visibility, localOnly } }: Entry): string {
  const reach = [t(`visibility_${visibility}`), ...(localOnly ? [t('localOnly')] : [])].join(' · ');
  return t('heldBack', { reach });
}

function noteStory(entry: Entry, host: string, remedies: Remedies, now: number): Story {
  const { state } = entry;
  switch (state.is) {
    case 'queued':
      return queued(state, host, now);
    case 'uploading': {
      const actions: OutcomeAction[] = ['close', 'edit', 'discard'];
      return { tone: 'busy', title: t('uploading', { host }), lines: [t('uploadingSafe')], actions };
    }
    case 'sending':
      return { tone: 'busy', title: t('sending', { host }), lines: [t('sendingSafe')], actions: ['close'] };
    case 'unsure': {
      const warning = t('postAgainWarning');
      const lines = [t('unsureWhy', { host })];
      const actions: OutcomeAction[] = ['close', 'postAgain', 'edit', 'discard'];
      return { tone: 'busy', title: t('unsure'), lines, warning, actions };
    }
    case 'asking':
      return asking(state, host, timeText(entry.wantedAt, now));
    case 'posted':
      return posted(state, host);
    case 'failed':
      return {
        tone: 'bad',
        title: t('failed'),
        lines: [],
        problem: { code: state.code, detail: state.detail },
        actions: [...helpFor(state.code, remedies), 'edit', 'discard'],
      };
    case 'undoing':
      return { tone: 'busy', title: t('undoing'), lines: [], actions: [] };
    case 'undone':
      return { tone: 'good', title: t('undone'), lines: [t('undoneWhy')], actions: ['edit', 'close'] };
    case 'reopened':
      return { tone: 'good', title: t('undone'), lines: [t('undoneWhy')], actions: ['close'] };
  }
}

function helpFor(code: ErrorCode, remedies: Remedies): OutcomeAction[] {
  return code === 'permissionMissing' || code === 'consentMissing' ? ['allow'] : firstAid[remedies[code]];
}

function queued({ after, reason }: Queued, host: string, now: number): Story {
  // It has not left: taking it back is editing it.
  if (reason === null) {
    const actions: OutcomeAction[] = ['undo', 'sendNow', 'close'];
    const soon: Story = { tone: 'wait', title: t('queuedSoon'), lines: [], actions };
    return after > now ? { ...soon, until: after } : soon;
  }
  const values = { host, subject: host };
  const waiting = { tone: 'wait', title: t('queued') } as const;
  const why = errorText(reason, values);
  const until = after > now ? [t('queuedUntil', { time: timeText(after, now) })] : [];
  // Nothing goes before that, whatever is pressed; and nobody has to be there then.
  if (reason === 'rateLimited' && after > now)
    return { ...waiting, lines: [why, ...until, t('sendingSafe')], actions: ['close', 'edit', 'discard'] };
  return {
    ...waiting,
    lines: [why, remedyText(reason, values), ...until],
    actions: ['sendNow', 'edit', 'discard'],
  };
}

function asking({ question }: Asking, host: string, time: string): Story {
  if (question === 'waitedTooLong') {
    const lines = [t('askWaitedWhy', { host, time })];
    return { tone: 'ask', title: t('askWaited'), lines, actions: ['sendNow', 'edit', 'discard'] };
  }
  return {
    tone: 'ask',
    title: t('askNotFound'),
    lines: [t('askNotFoundWhy', { host })],
    warning: t('postAgainWarning'),
    actions: ['look', 'postAgain', 'edit', 'discard'],
  };
}

function posted({ changes, problem }: Posted, host: string): Story {
  return {
    tone: 'good',
    title: t('posted', { host }),
    lines: [...changed(changes), ...(problem ? [t('undoFailed')] : [])],
    ...(problem && { problem: { code: problem, detail: {} } }),
    actions: ['open', 'undo', 'close'],
  };
}

function changed(changes: ServerChanges): string[] {
  const { visibility, wider, localOnly, filesDropped = 0, filesShrunk = 0, reaction } = changes;
  const lines: string[] = [];
  if (reaction !== undefined) lines.push(t('changedReaction', { reaction }));
  if (visibility) lines.push(t('changedVisibility', { visibility: t(`visibility_${visibility}`) }));
  if (wider) lines.push(t('changedTooLate', { visibility: t(`visibility_${wider}`) }));
  if (localOnly !== undefined) lines.push(t(localOnly ? 'changedLocalOnly' : 'changedFederated'));
  if (filesDropped > 0) lines.push(plural('changedFiles', filesDropped));
  if (filesShrunk > 0) lines.push(plural('changedShrunk', filesShrunk));
  return lines;
}
