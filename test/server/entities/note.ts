import { isoDate, isoDateOrNull } from '../json.ts';
import type { Packed } from '../json.ts';
import type { Note, User } from '../model.ts';
import type { World } from '../world.ts';
import { packChannelLite } from './channel.ts';
import { packFile } from './file.ts';
import { packUserLite } from './user.ts';

type Options = {
  /** Without it reply, renote, poll and clippedCount are left out, as in `note.reply`. */
  detail?: boolean;
};

/** Whether a viewer may read a note. */
export function isVisibleTo(world: World, note: Note, viewer: User | null): boolean {
  if (note.visibility === 'public' || note.visibility === 'home' || note.userId === viewer?.id) return true;
  if (!viewer) return false;
  if (note.visibleUserIds.includes(viewer.id) || note.mentions.includes(viewer.id)) return true;
  if (note.visibility === 'specified') return false;
  const isReplyToViewer = world.notes.get(note.replyId ?? '')?.userId === viewer.id;
  return isReplyToViewer || viewer.following.has(note.userId);
}

/** A note as the viewer sees it: one that is not for them comes without content and with `isHidden`. */
export function packNote(world: World, note: Note, viewer: User | null, options: Options = {}): Packed {
  const { detail = true } = options;
  const whole = { ...packHead(world, note, viewer), ...(detail ? packDetail(world, note, viewer) : {}) };
  const packed = world.personality.looks.note(whole, note, world, viewer);
  return isVisibleTo(world, note, viewer) ? packed : hide(packed);
}

/** A renote with nothing of its own. */
export function isPureRenote(note: Note): boolean {
  return (
    note.renoteId !== null && note.text === null && note.cw === null && !note.poll && !note.fileIds.length
  );
}

function packHead(world: World, note: Note, viewer: User | null): Packed {
  const author = world.users.get(note.userId);
  const reactions = countReactions(note);
  const files = note.fileIds.flatMap((id) => world.files.get(id) ?? []);
  return {
    id: note.id,
    createdAt: isoDate(note.createdAt),
    userId: note.userId,
    ...(note.uri === null ? {} : { uri: note.uri }),
    user: author ? packUserLite(world, author, viewer) : null,
    text: note.text,
    cw: note.cw,
    visibility: note.visibility,
    localOnly: note.localOnly,
    reactionAcceptance: note.reactionAcceptance,
    ...(note.visibility === 'specified' ? { visibleUserIds: note.visibleUserIds } : {}),
    renoteCount: note.renoteCount,
    repliesCount: note.repliesCount,
    reactionCount: note.reactions.size,
    reactions,
    reactionEmojis: {},
    ...(note.tags.length ? { tags: note.tags } : {}),
    fileIds: note.fileIds,
    files: files.map((file) => packFile(world, file, { owner: true })),
    replyId: note.replyId,
    renoteId: note.renoteId,
    ...packChannelOf(world, note),
    ...(note.mentions.length ? { mentions: note.mentions } : {}),
    ...(note.poll ? { hasPoll: true } : {}),
  };
}

function packDetail(world: World, note: Note, viewer: User | null): Packed {
  const reply = world.notes.get(note.replyId ?? '');
  const renote = world.notes.get(note.renoteId ?? '');
  const myReaction = viewer && note.reactions.get(viewer.id);
  return {
    clippedCount: 0,
    ...(reply ? { reply: packNote(world, reply, viewer, { detail: false }) } : {}),
    ...(renote ? { renote: packNote(world, renote, viewer) } : {}),
    ...(note.poll ? { poll: packPoll(note, viewer) } : {}),
    ...(myReaction ? { myReaction } : {}),
  };
}

function packChannelOf(world: World, note: Note): Packed {
  const channel = world.channels.get(note.channelId ?? '');
  return channel ? { channelId: channel.id, channel: packChannelLite(channel) } : {};
}

function packPoll({ poll }: Note, viewer: User | null): Packed {
  return {
    multiple: poll?.multiple,
    expiresAt: isoDateOrNull(poll?.expiresAt ?? null),
    choices: poll?.choices.map((text, index) => ({
      text,
      votes: poll.votes[index]?.length ?? 0,
      isVoted: viewer !== null && (poll.votes[index] ?? []).includes(viewer.id),
    })),
  };
}

function countReactions(note: Note): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const reaction of note.reactions.values()) counts[reaction] = (counts[reaction] ?? 0) + 1;
  return counts;
}

function hide(note: Packed): Packed {
  const { reply: _reply, renote: _renote, poll: _poll, visibleUserIds: _ids, ...rest } = note;
  return { ...rest, text: null, cw: null, fileIds: [], files: [], isHidden: true };
}
