import { hashtags, mentionedNames } from './note-text.ts';
import type { Note, Poll, User, Visibility } from './model.ts';
import { policiesOf, userNamed } from './users.ts';
import { publish } from './world.ts';
import type { World } from './world.ts';
import { isPureRenote } from './entities/note.ts';
import { notify } from './notifications.ts';

export type NewNote = {
  text?: string | null;
  cw?: string | null;
  visibility?: Visibility;
  visibleUserIds?: string[];
  localOnly?: boolean;
  reactionAcceptance?: string | null;
  fileIds?: string[];
  replyId?: string | null;
  renoteId?: string | null;
  channelId?: string | null;
  appId?: string | null;
  viaMobile?: boolean;
  poll?: Poll | null;
  noExtractMentions?: boolean;
  noExtractHashtags?: boolean;
  keepsEmptyText?: boolean;
};

/** Puts a note in the world, with all that Misskey changes silently about its audience. */
export function createNote(world: World, author: User, wish: NewNote): Note {
  const trimmed = wish.text ? wish.text.trim() : null;
  const text = trimmed === '' && !wish.keepsEmptyText ? null : trimmed;
  const cw = wish.cw ?? null;
  const audience = settleAudience(world, author, wish);
  const note: Note = {
    id: world.newId(),
    createdAt: world.now(),
    updatedAt: null,
    userId: author.id,
    uri: null,
    text,
    cw,
    ...audience,
    visibleUserIds: audience.visibility === 'specified' ? [...new Set(wish.visibleUserIds)] : [],
    reactionAcceptance: wish.reactionAcceptance ?? null,
    fileIds: wish.fileIds ?? [],
    replyId: wish.replyId ?? null,
    renoteId: wish.renoteId ?? null,
    channelId: wish.channelId ?? null,
    appId: wish.appId ?? null,
    viaMobile: wish.viaMobile ?? false,
    mentions: [],
    tags: wish.noExtractHashtags ? [] : hashtags(text, cw),
    poll: wish.poll ?? null,
    reactions: new Map(),
    pastReactions: new Set(),
    renoteCount: 0,
    repliesCount: 0,
  };
  addMentions(world, note, author, wish.noExtractMentions ?? false);
  keep(world, note, author);
  return note;
}

/** Users named in the text, the one replied to and the recipients count as mentioned; so they are notified. */
function addMentions(world: World, note: Note, author: User, noExtract: boolean): void {
  const named = noExtract
    ? []
    : mentionedNames(note.text, note.cw).flatMap((name) => userNamed(world, name) ?? []);
  const ids = new Set(named.map((user) => user.id));
  const repliedTo = world.notes.get(note.replyId ?? '')?.userId;
  if (repliedTo && repliedTo !== author.id) ids.add(repliedTo);
  if (note.visibility === 'specified') {
    for (const id of ids) if (!note.visibleUserIds.includes(id)) note.visibleUserIds.push(id);
    note.visibleUserIds = note.visibleUserIds.filter((id) => world.users.has(id));
    for (const id of note.visibleUserIds) ids.add(id);
  }
  note.mentions = [...ids];
}

/** What becomes of the wished visibility. Nothing of this is told to the caller but in the created note. */
function settleAudience(
  world: World,
  author: User,
  wish: NewNote,
): { visibility: Visibility; localOnly: boolean } {
  if (wish.channelId) return { visibility: 'public', localOnly: true };
  const reply = world.notes.get(wish.replyId ?? '');
  const renote = world.notes.get(wish.renoteId ?? '');
  let visibility = wish.visibility ?? 'public';
  if (visibility === 'public' && mayNotBePublic(world, author, wish)) visibility = 'home';
  if (visibility === 'public' && renote && renote.visibility !== 'public') visibility = 'home';
  if (renote?.visibility === 'followers' && visibility !== 'specified') visibility = 'followers';
  if (visibility === 'public' && reply && reply.visibility !== 'public') visibility = 'home';
  return { visibility, localOnly: (wish.localOnly ?? false) || isLocal(reply) || isLocal(renote) };
}

function isLocal(note: Note | undefined): boolean {
  return note !== undefined && note.localOnly && note.channelId === null;
}

function mayNotBePublic(world: World, author: User, wish: NewNote): boolean {
  const looked = wish.cw ?? wish.text ?? '';
  const isSensitive = world.settings.sensitiveWords.some((word) => looked.includes(word));
  return isSensitive || policiesOf(world, author)['canPublicNote'] === false;
}

function keep(world: World, note: Note, author: User): void {
  const reply = world.notes.get(note.replyId ?? '');
  const renote = world.notes.get(note.renoteId ?? '');
  const channel = world.channels.get(note.channelId ?? '');
  world.notes.set(note.id, note);
  author.updatedAt = world.now();
  if (reply) reply.repliesCount += 1;
  if (renote && renote.userId !== author.id) renote.renoteCount += 1;
  if (channel) channel.lastNotedAt = world.now();
  for (const tag of note.tags) world.hashtags.set(tag, (world.hashtags.get(tag) ?? 0) + 1);
  publish(world, { kind: 'note', note });
  if (reply && world.personality.streaming.tellsReplies) {
    const body = { id: note.id, userId: author.id };
    publish(world, { kind: 'noteUpdated', noteId: reply.id, type: 'replied', body });
  }
  notifyOthers(world, note, reply, renote);
}

function notifyOthers(world: World, note: Note, reply?: Note, renote?: Note): void {
  const told = new Set([note.userId]);
  const tell = (userId: string | undefined, type: 'reply' | 'mention' | 'renote' | 'quote') => {
    if (userId === undefined || told.has(userId)) return;
    told.add(userId);
    notify(world, userId, { type, userId: note.userId, noteId: note.id });
  };
  tell(reply?.userId, 'reply');
  for (const id of note.mentions) tell(id, 'mention');
  tell(renote?.userId, isPureRenote(note) ? 'renote' : 'quote');
}
