import { signedIn } from '../endpoint.ts';
import type { Endpoint, EndpointTable, SignedCall } from '../endpoint.ts';
import { packScheduled } from '../entities/scheduled-note.ts';
import { refusal } from '../errors.ts';
import type { Draft, User } from '../model.ts';
import { createNote } from '../notes.ts';
import { id, limit } from '../schema.ts';
import type { Params } from '../schema.ts';
import { policyNumber } from '../users.ts';
import type { World } from '../world.ts';
import { noteParams } from './note-params.ts';
import { noteRules } from './note-rules.ts';

const { properties } = noteParams;
const MAX_LENGTH = 3000;

const scheduleParams = {
  properties: {
    visibility: properties.visibility,
    visibleUserIds: properties.visibleUserIds,
    cw: properties.cw,
    reactionAcceptance: properties.reactionAcceptance,
    replyId: properties.replyId,
    renoteId: properties.renoteId,
    text: { type: 'string', nullable: true, minLength: 1 },
    fileIds: properties.fileIds,
    scheduleNote: {
      type: 'object',
      properties: { scheduledAt: { type: 'integer', nullable: false } },
    },
  },
  required: ['scheduleNote'],
} as const;

/** Sharkey's scheduled notes. `localOnly` and `channelId` are not among the parameters, so they are passed over. */
export const scheduleEndpoints: EndpointTable = {
  'notes/schedule/create': signedIn({
    permission: 'write:notes-schedule',
    params: scheduleParams,
    handle: schedule,
  }),

  'notes/schedule/list': signedIn({
    permission: 'read:notes-schedule',
    params: { properties: { limit: limit(10), sinceId: id, untilId: id } },
    handle: ({ world, user, params }) => {
      postDue(world);
      return scheduledOf(world, user)
        .toReversed()
        .slice(0, params.limit)
        .map((draft) => packScheduled(world, draft));
    },
  }),

  'notes/schedule/delete': signedIn({
    permission: 'write:notes-schedule',
    params: { properties: { noteId: id }, required: ['noteId'] },
    handle: ({ world, user, params }) => {
      if (world.drafts.get(params.noteId)?.userId !== user.id) {
        throw refusal('NO_SUCH_NOTE', 'a58056ba-8ba1-4323-8ebf-e0b585bc244f', 'No such note.');
      }
      world.drafts.delete(params.noteId);
    },
  }),
};

/** An endpoint that sees the scheduled notes that have come due by now. */
export function seeingDue(endpoint: Endpoint): Endpoint {
  return {
    ...endpoint,
    handle: (call) => {
      postDue(call.world);
      return endpoint.handle(call);
    },
  };
}

/** What it answers is no JSON: an empty text. */
function schedule({ world, user, params }: SignedCall<Params<typeof scheduleParams>>): string {
  const { scheduledAt } = params.scheduleNote;
  if (scheduledOf(world, user).length >= policyNumber(world, user, 'scheduleNoteMax')) {
    throw refusal('SCHEDULE_NOTE_MAX', '168707c3-e7da-4031-989e-f42aa3a274b2', 'Schedule note max.');
  }
  const fileIds = noteRules.files(world, user, params.fileIds ?? []);
  if (scheduledAt === undefined || scheduledAt < world.now()) {
    const code = 'CANNOT_CREATE_ALREADY_EXPIRED_SCHEDULE';
    throw refusal(code, '8a9bfb90-fc7e-4878-a3e8-d97faaf5fb07', 'Schedule is already expired.');
  }
  const draft: Draft = {
    id: world.newId(),
    createdAt: world.now(),
    userId: user.id,
    scheduledAt,
    isActuallyScheduled: true,
    text: params.text ?? null,
    cw: params.cw ?? null,
    visibility: params.visibility,
    localOnly: false,
    reactionAcceptance: params.reactionAcceptance ?? null,
    visibleUserIds: params.visibleUserIds ?? [],
    hashtag: null,
    fileIds,
    replyId: params.replyId ?? null,
    renoteId: params.renoteId ?? null,
    channelId: null,
    poll: null,
  };
  world.drafts.set(draft.id, draft);
  return '';
}

function scheduledOf(world: World, user: User): Draft[] {
  return [...world.drafts.values()].filter((draft) => draft.userId === user.id);
}

/** A text that is too long is cut. */
function postDue(world: World): void {
  for (const draft of world.drafts.values()) {
    const author = world.users.get(draft.userId);
    if (!author || draft.scheduledAt === null || draft.scheduledAt > world.now()) continue;
    world.drafts.delete(draft.id);
    createNote(world, author, { ...draft, text: draft.text?.slice(0, MAX_LENGTH) ?? null, poll: null });
  }
}
