import { mkdirSync } from 'node:fs';
import { expect } from 'vitest';
import { paddedPng } from '../../conformance/png.ts';
import { articles } from '../chromium/pages.ts';
import { extensionPage } from './browser.ts';
import { composerIn } from './composer.ts';
import { allow, nameServer } from './consent.ts';
import { test as base } from './fixtures.ts';
import { pastePicture } from './paste.ts';
import { smallTargets } from './touch.ts';
import type { View } from './view.ts';

const test = base.extend({ options: { onPhone: true } });

const folder = 'test-results/firefox';
mkdirSync(folder, { recursive: true });

test('without what Android lacks one signs in by MiAuth and shares', async ({ server, share }) => {
  await share.consented();
  const tab = await share.visit(articles.website);
  const popup = await share.openPopupOn(tab);
  expect(await popup.evaluate(() => [typeof chrome.identity, typeof chrome.windows])).toEqual([
    'undefined',
    'undefined',
  ]);
  await nameServer(popup, 'misskey.example');
  const consent = await share.leaveFor(popup, 'Sign in', 'https://misskey.example/miauth/');
  await allow(consent, 'alice');
  await consent.gone();
  await expect.poll(share.accounts).toMatchObject([{ username: 'alice' }]);

  const note = await share.beginNote(tab, articles.website, 'From the train.');
  await note.post();
  await note.gone();
  expect(server.notesOf('alice')).toMatchObject([{ text: `From the train.\n\n${articles.website.text}` }]);
});

test('on a phone a page is as wide as the screen, and what can be tapped as large as a finger', async ({
  firefox,
  server,
  share,
}) => {
  const found: Record<string, string[]> = {};
  const open = async (path: string) => {
    const page = await firefox.open(extensionPage(path));
    await page.resize(360, 640);
    return page;
  };
  const look = async (page: View, name: string) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    const small = await smallTargets(page);
    if (wide > 360 || small.length > 0) found[name] = [`${wide} px wide`, ...small];
    await page.screenshot(`${folder}/phone-${name}.png`);
  };

  const stranger = await open('popup.html');
  await look(stranger, 'sign-in');
  await nameServer(stranger, 'misskey.example');
  await stranger.click({ name: 'Other ways' });
  await stranger.says('Access token');
  await look(stranger, 'sign-in-ways');
  const token = await open('options.html?server=misskey.example&token');
  await token.says('Paste the access token here');
  await look(token, 'token');
  const welcome = await open('welcome.html');
  await welcome.says('Your server');
  await look(welcome, 'welcome');
  for (const page of [stranger, token, welcome]) await page.close();

  await share.signedIn('alice', { permissions: ['read:account', 'write:notes', 'write:drive'] });
  await share.signedIn('bob');
  const composer = composerIn(await open('popup.html'));
  await composer.isReady();
  await composer.write('From the train.');
  await composer.click({ role: 'button', name: 'Hide content' });
  await composer.click('.warning-field input');
  await composer.type('Trains');
  await look(composer, 'composer');
  await composer.click('.account-button');
  await composer.says('@bob');
  await look(composer, 'accounts');
  await composer.press('Escape');
  await composer.click('.visibility-button');
  await composer.says('Followers');
  await look(composer, 'visibilities');
  await composer.press('Escape');
  await pastePicture(composer, paddedPng(0, 1));
  await composer.says('1 picture has no alt text');
  await look(composer, 'files');
  server.world.settings.prohibitedWords.push('train');
  await composer.post();
  await composer.says('does not take a note with some of these words.');
  await look(composer, 'outcome');
  const options = await open('options.html');
  await options.says('@bob');
  await options.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await look(options, 'options');
  expect(found).toEqual({});
});
