import { signedIn } from '../endpoint.ts';
import type { EndpointTable, SignedCall } from '../endpoint.ts';
import { packDraft } from '../entities/draft.ts';
import { refusal } from '../errors.ts';
import type { Draft, User } from '../model.ts';
import { flag, id, limit } from '../schema.ts';
import type { Params } from '../schema.ts';
import { policyNumber } from '../users.ts';
import type { World } from '../world.ts';
import { noteParams } from './note-params.ts';

const { properties } = noteParams;

const draftParams = {
  properties: {
    visibility: properties.visibility,
    visibleUserIds: properties.visibleUserIds,
    cw: { type: 'string', nullable: true, maxLength: 100 },
    hashtag: { type: 'string', nullable: true, maxLength: 200 },
    localOnly: properties.localOnly,
    reactionAcceptance: properties.reactionAcceptance,
    replyId: properties.replyId,
    renoteId: properties.renoteId,
    channelId: properties.channelId,
    text: { type: 'string', nullable: true, maxLength: 3000 },
    fileIds: { type: 'array', uniqueItems: true, maxItems: 16, items: id },
    poll: properties.poll,
    scheduledAt: { type: 'integer', nullable: true },
    isActuallyScheduled: flag,
  },
} as const;

/** Drafts; a scheduled note is a draft with a time. The test server never posts one by itself. */
export const draftEndpoints: EndpointTable = {
  'notes/drafts/create': signedIn({ permission: 'write:account', params: draftParams, handle: create }),

  'notes/drafts/list': signedIn({
    permission: 'read:account',
    params: {
      properties: {
        limit: limit(30),
        sinceId: id,
        untilId: id,
        scheduled: { type: 'boolean', nullable: true },
      },
    },
    handle: ({ world, user, params }) => {
      const { scheduled = null } = params;
      const wanted = draftsOf(world, user).filter(
        (draft) => scheduled === null || draft.isActuallyScheduled === scheduled,
      );
      return wanted
        .toReversed()
        .slice(0, params.limit)
        .map((draft) => packDraft(world, draft));
    },
  }),

  'notes/drafts/count': signedIn({
    permission: 'read:account',
    params: {},
    handle: ({ world, user }) => draftsOf(world, user).length,
  }),

  'notes/drafts/delete': signedIn({
    permission: 'write:account',
    params: { properties: { draftId: id }, required: ['draftId'] },
    handle: ({ world, user, params }) => {
      if (world.drafts.get(params.draftId)?.userId !== user.id) {
        throw refusal('NO_SUCH_NOTE_DRAFT', '49cd6b9d-848e-41ee-b0b9-adaca711a6b1', 'No such note draft.');
      }
      world.drafts.delete(params.draftId);
    },
  }),
};

function create({ world, user, params }: SignedCall<Params<typeof draftParams>>) {
  const own = draftsOf(world, user);
  if (own.length >= policyNumber(world, user, 'noteDraftLimit')) throw tooManyDrafts();
  const scheduledAt = params.scheduledAt ?? null;
  if (params.isActuallyScheduled) {
    const scheduled = own.filter((draft) => draft.isActuallyScheduled).length;
    if (scheduled >= policyNumber(world, user, 'scheduledNoteLimit')) throw tooManyScheduled();
    if (scheduledAt === null) throw scheduledAtRequired();
    if (scheduledAt < world.now()) throw scheduledAtMustBeInFuture();
  }
  const draft: Draft = {
    id: world.newId(),
    createdAt: world.now(),
    userId: user.id,
    scheduledAt,
    isActuallyScheduled: params.isActuallyScheduled,
    text: params.text ?? null,
    cw: params.cw ?? null,
    visibility: params.visibility,
    localOnly: params.localOnly,
    reactionAcceptance: params.reactionAcceptance ?? null,
    visibleUserIds: params.visibleUserIds ?? [],
    hashtag: params.hashtag ?? null,
    fileIds: params.fileIds ?? [],
    replyId: params.replyId ?? null,
    renoteId: params.renoteId ?? null,
    channelId: params.channelId ?? null,
    poll: params.poll ?? null,
  };
  world.drafts.set(draft.id, draft);
  return { createdDraft: packDraft(world, draft) };
}

function draftsOf(world: World, user: User): Draft[] {
  return [...world.drafts.values()].filter((draft) => draft.userId === user.id);
}

function tooManyDrafts() {
  const message = 'You cannot create drafts any more.';
  return refusal('TOO_MANY_DRAFTS', '9ee33bbe-fde3-4c71-9b51-e50492c6b9c8', message);
}

function tooManyScheduled() {
  const message = 'You cannot create scheduled notes any more.';
  return refusal('TOO_MANY_SCHEDULED_NOTES', '22ae69eb-09e3-4541-a850-773cfa45e693', message);
}

function scheduledAtRequired() {
  const message = 'scheduledAt is required when isActuallyScheduled is true.';
  return refusal('SCHEDULED_AT_REQUIRED', '15e28a55-e74c-4d65-89b7-8880cdaaa87d', message);
}

function scheduledAtMustBeInFuture() {
  const message = 'scheduledAt must be in the future.';
  return refusal('SCHEDULED_AT_MUST_BE_IN_FUTURE', 'e4bed6c9-017e-4934-aed0-01c22cc60ec1', message);
}
