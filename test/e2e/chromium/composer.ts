import { expect, type Locator, type Page } from '@playwright/test';

/** The composer as a person meets it, in the popup or in a tab. */
export interface Composer {
  page: Page;
  text: Locator;
  post: Locator;
  button: (name: string) => Locator;
  /** Types at the cursor, which stands above the page's title. */
  write: (words: string) => Promise<void>;
  /** Waits until it has said this, even if it has gone since. */
  says: (sentence: string) => Promise<void>;
  /** Whether a sentence was ever there until now. */
  hasSaid: (sentence: string) => boolean;
  /** Waits until the text is there. */
  holds: (text: string) => Promise<void>;
  /** Goes away at once, as at a press of Escape or a click beside it: nothing in it may wait. */
  dismiss: () => Promise<void>;
  /** Presses a button that closes it. */
  leaveBy: (name: string) => Promise<void>;
  /** Waits until it has gone. */
  gone: () => Promise<void>;
}

const mark = 'says: ';

/** Takes the composer in this page in hand. */
export async function composerOn(page: Page): Promise<Composer> {
  const said: string[] = [];
  page.on('console', (line) => {
    if (line.text().startsWith(mark)) said.push(line.text());
  });
  // A popup may be found before it has any content.
  await page.waitForLoadState('domcontentloaded');
  // A popup that goes by itself takes its words with it: they are written down as they appear.
  await page.evaluate((prefix) => {
    const tell = () => console.debug(prefix + document.body.innerText);
    new MutationObserver(tell).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    tell();
  }, mark);
  const text = page.getByRole('textbox', { name: 'Text of the note' });
  const button: Composer['button'] = (name) => page.getByRole('button', { name, exact: true });
  return {
    page,
    text,
    button,
    post: page.getByRole('button', { name: 'Note', exact: true }),
    write: async (words) => {
      await expect(text).toBeFocused();
      await page.keyboard.type(words);
    },
    says: (sentence) => expect.poll(() => said.join('\n')).toContain(sentence),
    hasSaid: (sentence) => said.some((line) => line.includes(sentence)),
    holds: (value) => expect(text).toHaveValue(value),
    dismiss: async () => {
      // The page hears of the key first; no browser window is there to act on it, so the page is closed for it.
      // It may have gone by itself.
      await page.keyboard.press('Escape').catch(() => expect.poll(() => page.isClosed()).toBe(true));
      await page.close();
    },
    leaveBy: async (name) => {
      const closed = page.waitForEvent('close');
      // It may be gone before the click has been reported.
      await Promise.any([closed, button(name).click()]);
      await closed;
    },
    gone: () => expect.poll(() => page.isClosed()).toBe(true),
  };
}
