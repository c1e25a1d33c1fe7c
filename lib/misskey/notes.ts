export type Visibility = 'public' | 'home' | 'followers' | 'specified';

/** A note as it is asked for. What is empty is left out: `null` and `''` are refused by some servers. */
export interface NoteParams {
  text?: string;
  cw?: string;
  visibility: Visibility;
  localOnly: boolean;
  reactionAcceptance?: 'likeOnly' | 'nonSensitiveOnly';
}
