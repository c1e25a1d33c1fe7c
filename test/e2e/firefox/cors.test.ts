import { expect } from 'vitest';
import { personalities } from '../../server/personalities/all.ts';
import { articles } from '../chromium/pages.ts';
import { extensionPage } from './browser.ts';
import { allow, nameServer } from './consent.ts';
import { test as base } from './fixtures.ts';

const { 'misskey.io-edge': edge } = personalities;
if (!edge) throw new Error('there is no such personality');
const test = base.extend({ personality: edge });

test('a server whose edge refuses extensions is reached once the person has allowed it', async ({
  firefox,
  server,
  share,
}) => {
  const tab = await share.visit(articles.website);
  const popup = await share.openPopupOn(tab);
  await nameServer(popup, 'misskey.example');
  await popup.says('misskey.example does not answer extensions without your permission.');
  const options = await share.leaveFor(popup, 'Continue in a tab', extensionPage('options.html'));

  await options.click({ name: 'Allow access to misskey.example' });
  expect(await firefox.answerPermission(false)).toContain('misskey.example');
  await options.click({ name: 'Allow access to misskey.example' });
  await firefox.answerPermission(true);
  await options.click({ role: 'button', name: 'Sign in' });
  await firefox.answerPermission(true);
  await allow(await firefox.view('https://misskey.example/oauth/authorize'), 'alice');
  await expect.poll(share.accounts).toMatchObject([{ username: 'alice' }]);

  const note = await share.openPopupOn(tab);
  await note.holds(`\n\n${articles.website.text}`);
  await note.write('Through the edge.');
  await note.post();
  await note.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: `Through the edge.\n\n${articles.website.text}` }]);
});
