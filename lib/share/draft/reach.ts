import type { Visibility } from '../../misskey/notes.ts';

/** Who may see a note, and whether other servers get it. */
export interface Reach {
  visibility: Visibility;
  localOnly: boolean;
}

const widest: readonly Visibility[] = ['public', 'home', 'followers', 'specified'];

/** The one of two that fewer people see. */
export function narrower(one: Visibility, other: Visibility): Visibility {
  return widest.indexOf(one) >= widest.indexOf(other) ? one : other;
}
