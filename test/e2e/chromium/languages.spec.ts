import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';

const languages = [
  { language: 'ja', post: 'ノート', visibility: '公開範囲: パブリック', server: 'サーバー' },
  { language: 'es', post: 'Nota', visibility: 'Visibilidad: Público', server: 'Instancia' },
];

for (const { language, post, visibility, server } of languages) {
  test.describe(language, () => {
    test.use({ language });

    test('the popup speaks the language of the browser', async ({ chromium, share }) => {
      const tab = await share.visit(articles.website);
      const stranger = await chromium.openPopup(tab);
      await expect(stranger.locator('form')).toContainText(server, { ignoreCase: true });
      await share.signedIn('alice');
      const popup = await chromium.openPopup(tab);
      await expect(popup.getByRole('button', { name: post, exact: true })).toBeVisible();
      await expect(popup.getByRole('button', { name: visibility })).toBeVisible();
    });
  });
}

test.describe('in the dark', () => {
  test.use({ theme: 'dark' });

  test('the popup is dark', async ({ chromium, share }, info) => {
    await share.signedIn('alice');
    const popup = await chromium.openPopup(await share.visit(articles.website));
    await expect(popup.getByRole('textbox')).toHaveValue(/journal\.example/);
    await popup.screenshot({ path: info.outputPath('dark.png') });
    const brightness = await popup.evaluate(() => {
      const colour = getComputedStyle(document.body).backgroundColor;
      return Math.max(...(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
    });
    expect(brightness).toBeLessThan(80);
  });
});
