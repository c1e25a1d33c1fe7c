import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { leaveFor } from './consent.ts';
import { readDatabases } from './databases.ts';
import { expect, test } from './fixtures.ts';
import { articles } from './pages.ts';
import { choose, driveOf, picture, withDrive, type Picture } from './pictures.ts';

test.use({ inPrivateWindows: true });

/** A picture that is found again wherever its bytes lie. */
function marked(name: string, mark: string): Picture {
  const png = picture(name, 1);
  return { ...png, buffer: Buffer.concat([png.buffer, Buffer.from(mark)]) };
}

const secret = 'Nobody may ever read this on the disk';
const known = 'Everybody may read this on the disk';

test('a picture attached in a private window leaves nothing on the disk, and goes with it', async ({
  chromium,
  server,
  share,
}) => {
  await share.signedIn('alice', server, withDrive);
  const tab = await share.visitPrivately(articles.letters);
  const popup = await share.beginNote(tab, articles.letters, 'For your eyes only.');
  const composer = await share.composerIn(await leaveFor(chromium, popup, 'Attach files (in a tab)'));
  await composer.says('Private window: this draft is gone when the window closes.');
  await choose(composer, marked('secret.png', secret));
  await expect(composer.page.getByRole('img', { name: 'secret.png' })).toBeVisible();
  expect(JSON.stringify(await share.stored('session'))).toContain('secret.png');
  await composer.post.click();
  await expect.poll(() => server.notesOf('alice')).toHaveLength(1);
  expect(server.notesOf('alice')).toMatchObject([{ fileIds: [driveOf(server)[0]?.id] }]);

  const open = await share.composerIn(await chromium.openExtensionPage('compose.html'));
  await choose(open, marked('known.png', known));
  await expect(open.page.getByRole('img', { name: 'known.png' })).toBeVisible();
  const databases = await share.inspector.evaluate(readDatabases);
  expect(databases).toContain('files');
  expect(JSON.stringify(await share.stored('local'))).not.toContain('secret.png');

  await composer.page.close();
  await tab.close();
  await expect.poll(async () => JSON.stringify(await share.stored('session'))).not.toContain('secret.png');
  await chromium.close();
  expect(whereIs(chromium.profile, known)).not.toEqual([]);
  expect(whereIs(chromium.profile, secret)).toEqual([]);
  expect(whereIs(chromium.profile, 'secret.png')).toEqual([]);
});

/** Files below a folder that hold a text, as it is or as a part of base64. */
function whereIs(folder: string, text: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const forms = [Buffer.from(text), Buffer.from(text, 'utf16le'), ...base64Parts(text)];
  return files
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .filter((file) => {
      const content = readFileSync(file);
      return forms.some((form) => content.includes(form));
    });
}

/** What of a text is in base64 whatever stands around it: three ways to fall into groups of three. */
function base64Parts(text: string): Buffer[] {
  return [0, 1, 2].map((skip) => {
    const whole = Math.floor((text.length - skip) / 3) * 3;
    return Buffer.from(Buffer.from(text.slice(skip, skip + whole)).toString('base64'));
  });
}
