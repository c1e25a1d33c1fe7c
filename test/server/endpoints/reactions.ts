import { open, signedIn } from '../endpoint.ts';
import type { EndpointTable } from '../endpoint.ts';
import { isPureRenote } from '../entities/note.ts';
import { packUserLite } from '../entities/user.ts';
import { refusal } from '../errors.ts';
import { isoDate } from '../json.ts';
import { notify } from '../notifications.ts';
import { id, limit, text } from '../schema.ts';
import { publish } from '../world.ts';
import type { World } from '../world.ts';

const HOUR = 3_600_000;
const noteId = { properties: { noteId: id }, required: ['noteId'] } as const;

/** What others do with a note. */
export const reactionEndpoints: EndpointTable = {
  'notes/reactions': open({
    cacheSeconds: 60,
    params: { properties: { noteId: id, limit: limit(10) }, required: ['noteId'] },
    handle: ({ world, params }) => {
      const reactions = [...(world.notes.get(params.noteId)?.reactions ?? [])];
      return reactions.slice(0, params.limit).map(([userId, type]) => packReaction(world, userId, type));
    },
  }),

  'notes/reactions/create': signedIn({
    permission: 'write:reactions',
    params: { properties: { noteId: id, reaction: text }, required: ['noteId', 'reaction'] },
    handle: ({ world, user, params }) => {
      const note = world.notes.get(params.noteId);
      if (!note) throw noSuchNote('033d0620-5bfe-4027-965d-980b0c85a3ea');
      if (world.users.get(note.userId)?.blocking.has(user.id)) throw blocked();
      if (isPureRenote(note)) throw cannotReactToRenote();
      if (note.reactions.has(user.id)) throw alreadyReacted();
      const reaction = keptReaction(world, params.reaction);
      note.reactions.set(user.id, reaction);
      note.pastReactions.add(reaction);
      const packed = { reaction, emoji: customEmoji(world, reaction), userId: user.id };
      const body = world.personality.looks.reacted(packed, note, world);
      publish(world, { kind: 'noteUpdated', noteId: note.id, type: 'reacted', body });
      if (note.userId !== user.id) {
        notify(world, note.userId, { type: 'reaction', userId: user.id, noteId: note.id, reaction });
      }
    },
  }),

  'notes/reactions/delete': signedIn({
    permission: 'write:reactions',
    limit: { count: 60, duration: HOUR, minInterval: 3000 },
    params: noteId,
    handle: ({ world, user, params }) => {
      const note = world.notes.get(params.noteId);
      if (!note) throw noSuchNote('764d9fce-f9f2-4a0e-92b1-6ceac9a7ad37');
      const reaction = note.reactions.get(user.id);
      if (reaction === undefined) throw notReacted();
      note.reactions.delete(user.id);
      const body = { reaction, userId: user.id };
      publish(world, { kind: 'noteUpdated', noteId: note.id, type: 'unreacted', body });
    },
  }),

  'notes/favorites/create': signedIn({
    permission: 'write:favorites',
    limit: { count: 20, duration: HOUR },
    params: noteId,
    handle: ({ world, user, params }) => {
      if (!world.notes.has(params.noteId)) throw noSuchNote('6dd26674-e060-4816-909a-45ba3f4da458');
      if (user.favoriteNotes.has(params.noteId)) throw alreadyFavorited();
      user.favoriteNotes.add(params.noteId);
    },
  }),

  'notes/polls/vote': signedIn({
    permission: 'write:votes',
    params: { properties: { noteId: id, choice: { type: 'integer' } }, required: ['noteId', 'choice'] },
    handle: ({ world, user, params }) => {
      const poll = world.notes.get(params.noteId)?.poll;
      if (!poll) throw noSuchNote('ecafbd2e-c283-4d6d-aecb-1a0a33b75396');
      poll.votes[params.choice]?.push(user.id);
    },
  }),
};

/** Who reacted how. The id is a new one each time: nobody asks for a reaction by it. */
function packReaction(world: World, userId: string, type: string) {
  const user = world.users.get(userId);
  const lite = user ? packUserLite(world, user) : null;
  return { id: world.newId(), createdAt: isoDate(world.now()), user: lite, type };
}

/** A custom emoji is kept with its host, one that does not exist becomes a heart. */
function keptReaction(world: World, reaction: string): string {
  const name = /^:([\w+-]+)(?:@\.)?:$/.exec(reaction)?.[1];
  if (name === undefined) return world.personality.reactionNames[reaction] ?? reaction;
  return world.emojis.has(name) ? `:${name}@.:` : '❤';
}

function customEmoji(world: World, reaction: string) {
  const emoji = world.emojis.get(/^:([\w+-]+)@\.:$/.exec(reaction)?.[1] ?? '');
  return emoji ? { name: `${emoji.name}@.`, url: emoji.url } : null;
}

function noSuchNote(id: string) {
  return refusal('NO_SUCH_NOTE', id, 'No such note.');
}

function blocked() {
  const message = 'You cannot react this note because you have been blocked by this user.';
  return refusal('YOU_HAVE_BEEN_BLOCKED', '20ef5475-9f38-4e4c-bd33-de6d979498ec', message);
}

function alreadyReacted() {
  const message = 'You are already reacting to that note.';
  return refusal('ALREADY_REACTED', '71efcf98-86d6-4e2b-b2ad-9d032369366b', message);
}

function cannotReactToRenote() {
  const message = 'You cannot react to Renote.';
  return refusal('CANNOT_REACT_TO_RENOTE', 'eaccdc08-ddef-43fe-908f-d108faad57f5', message);
}

function notReacted() {
  const message = 'You are not reacting to that note.';
  return refusal('NOT_REACTED', '92f4426d-4196-4125-aa5b-02943e2ec8fc', message);
}

function alreadyFavorited() {
  const message = 'The note has already been marked as a favorite.';
  return refusal('ALREADY_FAVORITED', 'a402c12b-34dd-41d2-97d8-4d2ffd96a1a6', message);
}
