import { flag, id, idOrNull } from '../schema.ts';

const files = { type: 'array', uniqueItems: true, minItems: 1, maxItems: 16, items: id } as const;

const poll = {
  type: 'object',
  nullable: true,
  properties: {
    choices: {
      type: 'array',
      uniqueItems: true,
      minItems: 2,
      maxItems: 10,
      items: { type: 'string', minLength: 1, maxLength: 50 },
    },
    multiple: { type: 'boolean' },
    expiresAt: { type: 'integer', nullable: true },
    expiredAfter: { type: 'integer', nullable: true, minimum: 1 },
  },
  required: ['choices'],
} as const;

const nothing = { type: 'null' } as const;

/** The parameters of `notes/create` in Misskey 2025. Unknown ones are ignored, `scheduledAt` too. */
export const noteParams = {
  properties: {
    visibility: { type: 'string', enum: ['public', 'home', 'followers', 'specified'], default: 'public' },
    visibleUserIds: { type: 'array', uniqueItems: true, items: id },
    cw: { type: 'string', nullable: true, minLength: 1, maxLength: 100 },
    localOnly: flag,
    reactionAcceptance: {
      type: 'string',
      nullable: true,
      enum: [
        null,
        'likeOnly',
        'likeOnlyForRemote',
        'nonSensitiveOnly',
        'nonSensitiveOnlyForLocalLikeOnlyForRemote',
      ],
    },
    noExtractMentions: flag,
    noExtractHashtags: flag,
    noExtractEmojis: flag,
    replyId: idOrNull,
    renoteId: idOrNull,
    channelId: idOrNull,
    text: { type: 'string', nullable: true, minLength: 1, maxLength: 3000 },
    fileIds: files,
    mediaIds: files,
    poll,
  },
  if: { properties: { renoteId: nothing, fileIds: nothing, mediaIds: nothing, poll: nothing } },
  so: {
    properties: { text: { type: 'string', minLength: 1, maxLength: 3000, pattern: '[^\\s]+' } },
    required: ['text'],
  },
} as const;
