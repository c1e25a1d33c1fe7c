import { signedIn } from '../endpoint.ts';
import type { Endpoint, SignedCall } from '../endpoint.ts';
import { packNote } from '../entities/note.ts';
import { createNote } from '../notes.ts';
import type { Params, Schema } from '../schema.ts';
import type { noteParams } from './note-params.ts';
import { makePoll } from './note-rules.ts';
import type { NoteRules } from './note-rules.ts';

const HOUR = 3_600_000;

/** `notes/create` of a version: the parameters it takes and what it refuses. */
export function createNoteEndpoint(params: Schema, rules: NoteRules): Endpoint {
  return signedIn({
    permission: 'write:notes',
    limit: { count: 300, duration: HOUR },
    params,
    handle: (call) => create(call as SignedCall<Params<typeof noteParams>>, rules),
  });
}

function create({ world, user, token, params }: SignedCall<Params<typeof noteParams>>, rules: NoteRules) {
  const fileIds = rules.files(world, user, params.fileIds ?? params.mediaIds ?? []);
  const channelId = params.channelId ?? null;
  if (params.renoteId) rules.renote(world, user, params.renoteId, channelId);
  if (params.replyId) rules.reply(world, user, params.replyId, params.visibility);
  const poll = params.poll ? makePoll(world, params.poll) : null;
  if (channelId) rules.channel(world, channelId);
  rules.text(world, user, params.text ?? null, params.cw ?? null);
  const { keepsEmptyText } = rules;
  const cw = params.cw === '' && rules.dropsEmptyWarning ? null : (params.cw ?? null);
  const appId = token?.appId ?? null;
  const note = createNote(world, user, { ...params, cw, fileIds, poll, keepsEmptyText, appId });
  return { createdNote: packNote(world, note, user) };
}
