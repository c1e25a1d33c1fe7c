import type { Permission } from '../misskey/permissions.ts';

/** What a sign-in can be good for beside notes; the person leaves out what they do not want. */
export type Part = 'pictures' | 'channels' | 'reactions';

const needs: Record<Part, Permission> = {
  pictures: 'write:drive',
  channels: 'read:channels',
  reactions: 'write:reactions',
};

/** Who am I and writing notes, always; and what the chosen parts need. */
export function permissionsOf(parts: readonly Part[]): Permission[] {
  return ['read:account', 'write:notes', ...parts.map((part) => needs[part])];
}
