import { expect } from 'vitest';
import { galleryPage, galleryText, tree } from '../chromium/gallery.ts';
import { withDrive } from '../chromium/pictures.ts';
import { test } from './fixtures.ts';

for (const [what, src] of [
  ["of the page's own", `${galleryPage}tree.png`],
  ['of a host that only shows it', 'https://shy.gallery.example/tree.png'],
] as const)
  test(`the menu on a picture ${what} attaches it with its alt text`, async ({ firefox, server, share }) => {
    await share.signedIn('alice', withDrive);
    const tab = await share.visit(galleryPage);
    await tab.evaluate(async (address) => {
      document.body.innerHTML = `<img src="${address}" alt="A tree.">`;
      // The menu takes it for a picture when it has come.
      await document.images[0]?.decode();
    }, src);
    await tab.click('img', 'right');
    await firefox.chooseInMenu();
    const popup = await share.popup();
    await popup.holds(`\n\n${galleryText}`);
    await popup.post();
    await popup.gone();
    const [file] = server.world.files.values();
    expect(file).toMatchObject({ name: 'tree.png', comment: 'A tree.' });
    expect(Buffer.from(file?.content ?? []).equals(tree)).toBe(true);
    expect(server.notesOf('alice')).toMatchObject([{ text: galleryText, fileIds: [file?.id] }]);
  });

test('a picture of the page is chosen in the popup, and attached with its alt text', async ({
  firefox,
  server,
  share,
}) => {
  await share.signedIn('alice', withDrive);
  const tab = await share.visit(galleryPage);
  await tab.evaluate(async () => {
    document.body.innerHTML = '<img src="/oak.png" alt="An oak."><img src="/tree.png" alt="An icon">';
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  const popup = await share.openPopupOn(tab);
  await popup.holds(`\n\n${galleryText}`);
  await popup.click({ role: 'button', name: 'Picture of the page' });
  await popup.click({ role: 'button', name: 'An oak. 240 × 240' });
  await popup.says('Mark as sensitive');
  await popup.post();
  await popup.gone();
  expect([...server.world.files.values()]).toMatchObject([{ name: 'oak.png', comment: 'An oak.' }]);
  expect(await firefox.isPopupOpen()).toBe(false);
});
