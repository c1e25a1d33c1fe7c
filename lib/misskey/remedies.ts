/** What a person can do about it. */
export type Remedy = 'allow' | 'retry' | 'wait' | 'look' | 'fix' | 'signIn' | 'giveUp';

/** Every error there is, and what helps. Only a page that shows errors loads this. */
export const remedies = {
  // the way to the server
  offline: 'wait',
  unreachable: 'retry',
  timeout: 'look',
  badAnswer: 'look',
  serverError: 'look',
  processing: 'look',
  tooLarge: 'fix',
  // what is at that address
  invalidHost: 'fix',
  notAServer: 'fix',
  otherSoftware: 'giveUp',
  corsRefused: 'allow',
  noWayToSignIn: 'giveUp',
  // who we are there
  consentMissing: 'allow',
  signInAgain: 'signIn',
  permissionMissing: 'signIn',
  suspended: 'giveUp',
  moved: 'giveUp',
  notAllowed: 'giveUp',
  rateLimited: 'wait',
  // signing in
  signInDenied: 'retry',
  signInClosed: 'retry',
  signInExpired: 'retry',
  signInMismatch: 'retry',
  signInRefused: 'retry',
  clientPageMissing: 'giveUp',
  signInBusy: 'wait',
  otherAccount: 'signIn',
  nativeToken: 'fix',
  badToken: 'fix',
  // the note
  emptyNote: 'fix',
  tooLong: 'fix',
  contentWarningTooLong: 'fix',
  prohibitedWords: 'fix',
  tooManyMentions: 'fix',
  noSuchTarget: 'fix',
  noSuchPost: 'giveUp',
  notFederated: 'giveUp',
  cannotRenote: 'giveUp',
  blocked: 'giveUp',
  noSuchFile: 'retry',
  noSuchChannel: 'fix',
  noSuchNote: 'giveUp',
  refused: 'fix',
  // its files
  tooManyFiles: 'fix',
  emptyFile: 'fix',
  fileTooLarge: 'fix',
  noFreeSpace: 'fix',
  fileTypeRefused: 'fix',
  inappropriateFile: 'fix',
  badFileName: 'fix',
  altTextTooLong: 'fix',
  fileMissing: 'fix',
  privateFilesFull: 'fix',
  pictureNotGot: 'fix',
  // here
  storageFull: 'fix',
  bug: 'giveUp',
} as const satisfies Record<string, Remedy>;
