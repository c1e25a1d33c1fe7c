import { until } from '../until.ts';
import type { View } from './view.ts';

/** The composer as a person meets it, in the popup or in a tab. */
export interface Composer extends View {
  /** Waits until the text is there. */
  holds: (text: string) => Promise<void>;
  /** Types at the cursor, which stands above the page's title. */
  write: (words: string) => Promise<void>;
  /** Waits until one can write. */
  isReady: () => Promise<void>;
  /** Writes at the cursor, all at once. */
  insert: (words: string) => Promise<void>;
  /** Presses the button that posts. */
  post: () => Promise<void>;
}

/** Takes the composer in this page in hand. */
export function composerIn(view: View): Composer {
  const text = () => view.evaluate(() => document.querySelector('textarea')?.value);
  const isReady = async () => {
    await until('the cursor is in the text', () =>
      view.evaluate(() => document.hasFocus() && document.activeElement?.localName === 'textarea'),
    );
  };
  return {
    ...view,
    isReady,
    holds: async (wanted) => {
      await until(`the text is ${wanted}`, async () => (await text()) === wanted);
    },
    write: async (words) => {
      await isReady();
      await view.type(words);
    },
    insert: (words) =>
      view.evaluate((inserted) => {
        document.execCommand('insertText', false, inserted);
      }, words),
    post: () => view.click({ role: 'button', name: 'Note' }),
  };
}
