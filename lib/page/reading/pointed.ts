import { defineRecords } from '../../browser/items.ts';
import type { Medium } from '../../browser/menus.ts';

/** What of a page a person pointed at when they asked to share it: all of it, a link, a picture in it, or some words. */
export interface Pointed {
  /** The address of the link; null if it was none. */
  link: string | null;
  /** The words as the browser tells of them, without line breaks; '' if nothing was selected. */
  selection: string;
  medium: Medium | null;
  /** Names this gesture. */
  id: string;
  /** Who shall post it; null: whoever would. */
  accountId: string | null;
}

/** By the tab's id, from the gesture until a composer has taken it up. In memory: it is about one moment. */
export const pointedAt = defineRecords<Pointed>('session', 'pointed:');
