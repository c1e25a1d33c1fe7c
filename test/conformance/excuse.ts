/** Cases of a set that a replay does not meet, and why. One that passes after all fails the suite. */
export type Excuse = {
  reason: string;
  titles: readonly string[];
  /** Whether our own server meets them, and only another cannot be made ready for them. */
  onlyElsewhere?: boolean;
};
