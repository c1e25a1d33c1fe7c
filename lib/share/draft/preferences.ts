import { defineItem } from '../../browser/items.ts';
import type { Credit } from '../../page/text/beginning.ts';

/** What a person prefers about posting, on this computer. */
export interface Preferences {
  /** ms a note waits here after the button was pressed: taken back by then, it has never left. */
  delay: number;
  /** The popup stays when a note is posted, until it is closed. */
  staysOpen: boolean;
  /** Where the cursor stands in a text that was filled in. */
  cursor: 'start' | 'end';
  /** Whether authors are mentioned. */
  credit: Credit;
  /** The shortcut that posts a page without a window is on. */
  atOnce: boolean;
  /** It is remembered which pages were shared from here. */
  remembersShared: boolean;
  /** The context menu has an entry for each account. */
  menuAccounts: boolean;
}

const asInstalled: Preferences = {
  delay: 0,
  staysOpen: false,
  cursor: 'start',
  credit: 'ask',
  atOnce: false,
  remembersShared: true,
  menuAccounts: false,
};

/** What was chosen otherwise than as installed. Written by the background. */
export const chosenPreferences = defineItem<Partial<Preferences>>('local', 'preferences', {});

/** The preferences in force: what was chosen, else as installed. */
export function inForce(chosen: Partial<Preferences> | null): Preferences {
  return { ...asInstalled, ...chosen };
}

/** Keeps what a person has chosen. */
export async function prefer(choice: Partial<Preferences>): Promise<void> {
  await chosenPreferences.update((before) => ({ ...before, ...choice }));
}
