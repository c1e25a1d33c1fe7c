import { without } from '../../looks.ts';
import type { Looks } from '../../looks.ts';
import { sharkeyLooks } from '../sharkey-looks.ts';

const SECOND_FACTOR = { twoFactorEnabled: false, usePasswordLessLogin: false, securityKeys: false };

/** Sharkey 2024 knew of no chats yet, and told everybody who had a second factor. */
export const sharkey2024Looks: Looks = {
  ...sharkeyLooks,
  user: (packed, user, world) => ({
    ...without(sharkeyLooks.user(packed, user, world), 'chatScope', 'canChat'),
    ...SECOND_FACTOR,
  }),
  me: (packed, user, world) => without(sharkeyLooks.me(packed, user, world), 'hasUnreadChatMessages'),
  meta: (packed) => without(packed, 'federation'),
};
