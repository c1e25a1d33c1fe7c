const TEXTS: Record<string, string> = {
  'read:account': 'View your account information',
  'write:account': 'Edit your account information',
  'read:drive': 'Access your Drive files and folders',
  'write:drive': 'Edit or delete your Drive files and folders',
  'read:favorites': 'View your list of favorites',
  'write:favorites': 'Edit your list of favorites',
  'write:notes': 'Compose or delete notes',
  'read:notifications': 'View your notifications',
  'read:reactions': 'View your reactions',
  'write:reactions': 'Edit your reactions',
  'write:votes': 'Vote on a poll',
  'read:channels': 'View your channels',
  'write:channels': 'Edit your channels',
};

/** What a permission is called on a consent page. */
export function permissionText(permission: string): string {
  return TEXTS[permission] ?? permission;
}
