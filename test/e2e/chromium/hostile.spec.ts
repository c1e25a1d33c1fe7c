import { noteTitle } from '../../../lib/page/text/title.ts';
import { printTable } from '../../unit/table.ts';
import { expect, test } from './fixtures.ts';
import { hostileOrigin, hostilePages, hostileSite } from './hostile.ts';
import type { Share } from './share.ts';

/** Begins like the host of another. */
const disguised = `accounts.google.com.${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.hostile.example`;

test.use({ otherSites: { 'hostile.example': hostileSite, [disguised]: hostileSite } });
test.describe.configure({ timeout: 300_000 });

test('no page can hang the composer, or say in a note what it does not show', async ({ chromium, share }) => {
  // Some of them are work for the browser itself before they can be read.
  chromium.context.setDefaultNavigationTimeout(60_000);
  await share.signedIn('alice');
  await showsWhoseHostItIs(share);
  const rows: [string, string, string][] = [['page', 'ms', 'characters in the note']];
  for (const hostile of hostilePages) {
    const { page, path, expected, expectedPath = path, shown } = hostile;
    const tab = await share.visit(`${hostileOrigin}${path}`);
    const start = performance.now();
    const popup = await share.openPopupOn(tab);
    await expect(popup.text, page).not.toHaveValue('');
    const text = await popup.text.inputValue();
    rows.push([page, String(Math.round(performance.now() - start)), String([...text].length)]);

    const [quote, title] = /^([\s\S]*)\n\n\[ (.*) \]\n(.*)$/.exec(text)?.slice(1) ?? [];
    expect([...text].length, page).toBeLessThan(600);
    expect(text, page).not.toMatch(/[\p{Cs}\u200b\u2060-\u206f\u202a-\u202e\ufeff\0]/u);
    expect(text.endsWith(`\n${hostileOrigin}${expectedPath}`), `${page}: ${text.slice(-200)}`).toBe(true);
    if (expected === undefined) expect(title, page).toBe(noteTitle(title ?? '', new URL(hostileOrigin)));
    else expect(title, page).toBe(expected);
    for (const line of (quote ?? '').trim().split('\n')) expect(line, page).toMatch(/^(?:$|> ＠everyone|>$)/);
    if (shown !== undefined)
      expect((await popup.page.locator('.page-address').innerText()).replaceAll('\n', ''), page).toBe(shown);
    await popup.dismiss();
    await tab.close();
  }
  printTable('hostile pages', rows);
});

/** Of a host that begins like that of another. */
async function showsWhoseHostItIs(share: Share): Promise<void> {
  const tab = await share.visit(`https://${disguised}/14`);
  const popup = await share.openPopupOn(tab);
  const host = popup.page.locator('.page-host');
  await expect(host).toContainText('.hostile.example');
  const isSeen = await host.evaluate((box) => {
    const text = box.querySelector('bdi')?.firstChild as Text;
    const end = document.createRange();
    end.setStart(text, text.length - '.hostile.example'.length);
    end.setEnd(text, text.length);
    const [room, { left, right }] = [box.getBoundingClientRect(), end.getBoundingClientRect()];
    return left >= room.left && right <= room.right + 1;
  });
  expect(isSeen, 'whose host it is').toBe(true);
  await popup.dismiss();
  await tab.close();
}
