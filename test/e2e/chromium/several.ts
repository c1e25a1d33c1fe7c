import { expect, type Page } from '@playwright/test';
import type { TestServer } from '../../server/start.ts';
import type { Composer } from './composer.ts';
import { articles } from './pages.ts';
import type { Share } from './share.ts';

/** Who posts in these tests: alice, and others with her. */
export const [alice, carol] = ['@alice@misskey.example', '@carol@neighbour.example'];
/** What beginAs writes. */
export const note = `To all of you.\n\n${articles.website.text}`;

/** Ticks accounts in the menu, by the keys alone. */
export async function also({ page, button }: Composer, ...usernames: string[]): Promise<void> {
  await button(`Switch account: ${alice}`).focus();
  await page.keyboard.press('ArrowDown');
  for (const username of usernames) {
    const toggle = page.getByRole('menuitemcheckbox', { name: `Also post as @${username}@` });
    for (let times = 0; times < 9; times += 1) {
      if (await toggle.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Space');
    await expect(toggle).toBeChecked();
  }
  await page.keyboard.press('Escape');
}

/** Begins a note as alice, and as these. */
export async function beginAs(share: Share, ...usernames: string[]): Promise<{ tab: Page; popup: Composer }> {
  const tab = await share.visit(articles.website);
  const popup = await share.beginNote(tab, articles.website, 'To all of you.');
  await also(popup, ...usernames);
  await popup.text.focus();
  return { tab, popup };
}

/** For a click that waits for nothing. */
export function click(button: HTMLButtonElement): void {
  button.click();
}

/** The button, as it is when several accounts post. */
export function toSeveral({ page }: Composer) {
  return page.getByRole('button', { name: /^Note to \d accounts$/ });
}

/** What became of the note of one account. */
export function card({ page }: Composer, handle: string) {
  return page.getByRole('listitem').filter({ hasText: handle });
}

/** What beginAs wrote is there once for alice and once for carol. */
export function expectOneNoteEach(server: TestServer, neighbour: TestServer): void {
  expect(server.notesOf('alice')).toMatchObject([{ text: note }]);
  expect(neighbour.notesOf('carol')).toMatchObject([{ text: note }]);
}
