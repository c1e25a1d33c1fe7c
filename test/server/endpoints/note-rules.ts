import { isPureRenote, isVisibleTo } from '../entities/note.ts';
import { internalError, refusal } from '../errors.ts';
import type { Note, Poll, User, Visibility } from '../model.ts';
import { mentionedNames } from '../note-text.ts';
import { policyNumber, userNamed } from '../users.ts';
import type { World } from '../world.ts';

/** What `notes/create` refuses beyond its schema, each with Misskey's own id. */

/** What a version refuses, each by throwing. */
export type NoteRules = {
  /** The files that a note gets of those it asks for. */
  files: (world: World, author: User, fileIds: string[]) => string[];
  renote: (world: World, author: User, renoteId: string, channelId: string | null) => void;
  reply: (world: World, author: User, replyId: string, visibility: Visibility) => void;
  channel: (world: World, channelId: string) => void;
  text: (world: World, author: User, text: string | null, cw: string | null) => void;
  /** Whether a text of spaces is kept as an empty one; else it counts as none. */
  keepsEmptyText: boolean;
  /** Whether an empty content warning counts as none. */
  dropsEmptyWarning: boolean;
};

/** The files of a note: all must be the author's own. */
function ownFiles(world: World, author: User, fileIds: string[]): string[] {
  const own = fileIds.every((id) => world.files.get(id)?.userId === author.id);
  if (!own) {
    throw refusal('NO_SUCH_FILE', 'b6992544-63e7-67f0-fa7f-32444b1b5306', 'Some files are not found.');
  }
  return fileIds;
}

/** The note that is renoted or quoted. */
function refuseRenote(world: World, author: User, renoteId: string, channelId: string | null): void {
  const note = world.notes.get(renoteId);
  if (!note) {
    throw refusal('NO_SUCH_RENOTE_TARGET', 'b5c90186-4ab0-49c8-9bba-a1f76c282ba4', 'No such renote target.');
  }
  if (isPureRenote(note)) {
    const id = 'fd4cc33e-2a37-48dd-99cc-9b806eb2031a';
    throw refusal('CANNOT_RENOTE_TO_A_PURE_RENOTE', id, 'You can not Renote a pure Renote.');
  }
  refuseBlocked(world, author, note);
  if (note.visibility === 'specified' || (note.visibility === 'followers' && note.userId !== author.id)) {
    const id = 'be9529e9-fe72-4de0-ae43-0b363c4938af';
    throw refusal('CANNOT_RENOTE_DUE_TO_VISIBILITY', id, 'You can not Renote due to target visibility.');
  }
  const channel = world.channels.get(note.channelId ?? '');
  if (channel && channel.id !== channelId && !channel.allowRenoteToExternal) {
    const id = '33510210-8452-094c-6227-4a6c05d99f00';
    throw refusal('CANNOT_RENOTE_OUTSIDE_OF_CHANNEL', id, 'Cannot renote outside of channel.');
  }
}

/** The note that is replied to. */
function refuseReply(world: World, author: User, replyId: string, visibility: Visibility): void {
  const note = world.notes.get(replyId);
  if (!note) {
    throw refusal('NO_SUCH_REPLY_TARGET', '749ee0f6-d3da-459a-bf02-282e2da4292c', 'No such reply target.');
  }
  if (isPureRenote(note)) {
    const id = '3ac74a84-8fd5-4bb0-870f-01804f82ce15';
    throw refusal('CANNOT_REPLY_TO_A_PURE_RENOTE', id, 'You can not reply to a pure Renote.');
  }
  if (!isVisibleTo(world, note, author)) {
    const id = 'b98980fa-3780-406c-a935-b6d0eeee10d1';
    throw refusal('CANNOT_REPLY_TO_AN_INVISIBLE_NOTE', id, 'You cannot reply to an invisible Note.');
  }
  if (note.visibility === 'specified' && visibility !== 'specified') {
    throw refusal(
      'CANNOT_REPLY_TO_SPECIFIED_VISIBILITY_NOTE_WITH_EXTENDED_VISIBILITY',
      'ed940410-535c-4d5e-bfa3-af798671e93c',
      'You cannot reply to a specified visibility note with extended visibility.',
    );
  }
  refuseBlocked(world, author, note);
}

/** An archived channel counts as missing. */
function refuseChannel(world: World, channelId: string): void {
  const channel = world.channels.get(channelId);
  if (channel && !channel.isArchived) return;
  throw refusal('NO_SUCH_CHANNEL', 'b1653923-5453-4edc-b786-7c4f39bb0bbb', 'No such channel.');
}

/** Words the administrator forbids, too many mentions, and what the database cannot hold. */
function refuseText(world: World, author: User, text: string | null, cw: string | null): void {
  const looked = `${cw ?? ''}\n${text ?? ''}`;
  if (world.settings.prohibitedWords.some((word) => looked.includes(word))) {
    const id = 'aa6e01d3-a85c-669d-758a-76aab43af334';
    const message = 'Cannot post because it contains prohibited words.';
    throw refusal('CONTAINS_PROHIBITED_WORDS', id, message);
  }
  const mentioned = mentionedNames(text, cw).filter((name) => userNamed(world, name));
  if (mentioned.length > policyNumber(world, author, 'mentionLimit')) {
    const id = '4de0363a-3046-481b-9b0f-feff3e211025';
    const message = 'Cannot post because it exceeds the allowed number of mentions.';
    throw refusal('CONTAINS_TOO_MANY_MENTIONS', id, message);
  }
  if (looked.includes('\0')) {
    const message = 'invalid byte sequence for encoding "UTF8": 0x00';
    throw internalError({ e: { message, code: 'QueryFailedError', id: crypto.randomUUID() } });
  }
}

type PollWish = {
  choices: string[];
  multiple?: boolean;
  expiresAt?: number | null;
  expiredAfter?: number | null;
};

/** A poll as it is kept; it may not be over already. */
export function makePoll(world: World, wish: PollWish): Poll {
  const expiresAt = wish.expiredAfter ? world.now() + wish.expiredAfter : (wish.expiresAt ?? null);
  if (expiresAt !== null && expiresAt < world.now()) {
    const id = '04da457d-b083-4055-9082-955525eda5a5';
    throw refusal('CANNOT_CREATE_ALREADY_EXPIRED_POLL', id, 'Poll is already expired.');
  }
  const votes = wish.choices.map((): string[] => []);
  return { choices: wish.choices, votes, multiple: wish.multiple ?? false, expiresAt };
}

export function refuseBlocked(world: World, author: User, note: Note): void {
  if (!world.users.get(note.userId)?.blocking.has(author.id)) return;
  const id = 'b390d7e1-8a5e-46ed-b625-06271cafd3d3';
  throw refusal('YOU_HAVE_BEEN_BLOCKED', id, 'You have been blocked by this user.');
}

/** Misskey 2025. */
export const noteRules: NoteRules = {
  files: ownFiles,
  renote: refuseRenote,
  reply: refuseReply,
  channel: refuseChannel,
  text: refuseText,
  keepsEmptyText: false,
  dropsEmptyWarning: false,
};
