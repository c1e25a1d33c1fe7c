import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';

test('in a long text, the line being written stays in sight', async ({ share }) => {
  await share.signedIn('alice');
  const popup = await share.openPopupOn(await share.visit(articles.website));
  await popup.holds(`\n\n${articles.website.text}`);
  for (let line = 1; line <= 40; line += 1) await popup.write(`line ${line}\n`);
  const frame = popup.page.locator('.note-text');
  // Forty lines of more than 20 px: the cursor stands far below the first ones, and above the page's own text.
  const scrolled = () => frame.evaluate(({ scrollTop }) => scrollTop);
  expect(await scrolled()).toBeGreaterThan(500);
  await popup.page.keyboard.press('Control+Home');
  expect(await scrolled()).toBeLessThan(30);
});
