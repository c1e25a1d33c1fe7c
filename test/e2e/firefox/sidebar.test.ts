import { expect } from 'vitest';
import { articles } from '../chromium/pages.ts';
import { composerIn } from './composer.ts';
import { test } from './fixtures.ts';

const { website } = articles;

test('the sidebar takes what the menu is used on: a page as a note, and words into it', async ({
  firefox,
  server,
  share,
}) => {
  await share.signedIn('alice');
  const tab = await share.visit(website);
  const sidebar = composerIn(await firefox.openSidebar());
  await sidebar.holds('');
  await tab.click({ role: 'heading', name: website.title }, 'right');
  await firefox.chooseInMenu();
  await sidebar.holds(`\n\n${website.text}`);
  await sidebar.click('textarea');
  // A click puts the cursor where it is; people write above the title.
  await sidebar.evaluate(() => document.querySelector('textarea')?.setSelectionRange(0, 0));
  await sidebar.insert('Worth an evening.');
  await sidebar.holds(`Worth an evening.\n\n${website.text}`);
  await tab.evaluate(() => {
    document.body.innerHTML = '<h1>Once upon a time,<br>@everybody read.</h1>';
    getSelection()?.selectAllChildren(document.body);
  });
  await tab.click({ role: 'heading', name: 'Once upon a time, @everybody read.' }, 'right');
  await firefox.chooseInMenu();
  const whole = `Worth an evening.\n\n> Once upon a time,\n> ＠everybody read.\n\n${website.text}`;
  await sidebar.holds(whole);
  expect(await firefox.isPopupOpen()).toBe(false);
  // As wide as the browser makes it, nothing of it is out of sight.
  await sidebar.click({ role: 'button', name: 'Visibility: Public' });
  await sidebar.says('Your followers only');
  const leftOut = await sidebar.evaluate(() => [
    document.documentElement.scrollWidth - innerWidth,
    -(document.querySelector('.menu-list')?.getBoundingClientRect().left ?? NaN),
  ]);
  expect(Math.max(...leftOut)).toBeLessThanOrEqual(0);
  await sidebar.press('Escape');
  await sidebar.post();
  await sidebar.says('Posted to');
  expect(server.notesOf('alice').map(({ text }) => text)).toEqual([whole]);
});
