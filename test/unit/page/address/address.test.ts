import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../../lib/page/address/address.ts';

function read(href: string) {
  const { url, hint } = readAddress(href);
  return { url: url?.href ?? null, hint };
}

describe('an address that is not shared at all', () => {
  it.each([
    'file:///home/me/x.html',
    'file:///C:/Users/me/x.pdf',
    'content://com.android.providers/x.pdf',
    'chrome-extension://oemmndcbldboiebfnladdacbdfmadadm/file:///home/me/x.pdf',
    'about:reader?url=file%3A%2F%2F%2Fhome%2Fme%2Fx.html',
  ])('is a file: %s', (href) => {
    expect(read(href)).toEqual({ url: null, hint: 'fileLeftOut' });
  });

  it.each([
    'chrome://settings/',
    'chrome-search://local-ntp/',
    'edge://newtab/',
    'about:blank',
    'about:newtab',
    'moz-extension://11111111-2222-3333-4444-555555555555/popup.html',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop/options.html?url=javascript:alert(1)',
    'view-source:https://example.org/',
    'devtools://devtools/bundled/x.html',
    'data:text/html,<p>hi',
    'blob:https://example.org/11111111-2222-3333-4444-555555555555',
    'javascript:alert(1)',
    'resource://pdf.js/web/viewer.html',
    'filesystem:https://example.org/temporary/x',
    'ftp://example.org/',
  ])('is the browser itself: %s', (href) => {
    expect(read(href)).toEqual({ url: null, hint: 'browserPage' });
  });

  it.each(['', 'nonsense', 'https://', 'http://[', '\0'])('is none: %j', (href) => {
    expect(read(href)).toEqual({ url: null, hint: null });
  });
});

describe('an address only its reader can open', () => {
  it.each([
    'http://localhost/',
    'http://localhost:3000/a',
    'http://app.localhost/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f000001/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.0.1/',
    'http://169.254.1.1/',
    'http://100.64.0.1/',
    'http://0.0.0.0:8000/',
    'http://[::1]/',
    'http://[::]/',
    'http://[fe80::1]/',
    'http://[fd12:3456::1]/',
    'http://[::ffff:192.168.0.1]/',
    'http://[::192.168.0.1]/',
    'http://[::ffff:0:10.0.0.1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[64:ff9b:1::1]/',
    'http://[2002:c0a8:1::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://255.255.255.255/',
    'http://224.0.0.1/',
    'http://198.18.0.1/',
    'http://192.0.0.8/',
    'http://printer.local/',
    'http://nas.home.arpa/',
    'http://wiki.corp.internal/',
    'http://site.test/',
    'http://fritz.box.lan/',
    'http://router/',
    'http://router./',
    'https://example.org/magic-link/0123456789abcdef0123456789',
    'https://example.org/reset-password/a1b2c3d4e5f6a1b2c3d4e5f6',
    'https://example.org/s/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
  ])('%s', (href) => {
    expect(read(href)).toEqual({ url: new URL(href).href, hint: 'privateAddress' });
  });

  it.each([
    'http://172.32.0.1/',
    'http://172.15.0.1/',
    'http://11.0.0.1/',
    'http://192.169.0.1/',
    'http://100.128.0.1/',
    'http://8.8.8.8/',
    'http://[2001:db8::1]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[64:ff9b::8.8.8.8]/',
    'http://[2002:808:808::1]/',
    'http://[2606:4700::1111]/',
    'http://198.20.0.1/',
    'http://192.0.1.1/',
    'http://223.255.255.1/',
    'https://localhost.example.org/',
    'https://local.example/',
    'https://example.org/login/choose-a-provider',
    'https://example.org/a',
  ])('is not %s', (href) => {
    expect(read(href)).toEqual({ url: new URL(href).href, hint: null });
  });
});

describe('a key in an address', () => {
  it.each([
    ['https://user:pw@example.org/a?b=1', 'https://example.org/a?b=1'],
    ['https://user@example.org/', 'https://example.org/'],
    ['https://example.org/a?token=abc&b=1', 'https://example.org/a?b=1'],
    ['https://example.org/a?b=1&access_token=abc#part', 'https://example.org/a?b=1#part'],
    ['https://example.org/a?Token=abc', 'https://example.org/a'],
    ['https://example.org/a?b=%7e&api_key=abc&c', 'https://example.org/a?b=%7e&c'],
    ['https://example.org/cb#access_token=abc&token_type=bearer', 'https://example.org/cb#token_type=bearer'],
    ['https://example.org/cb?code=abc&state=def', 'https://example.org/cb'],
    ['https://example.org/#/reset?token=abc&b=1', 'https://example.org/#/reset?b=1'],
    ['https://example.org/?sid=0123456789abcdef0123456789abcdef', 'https://example.org/'],
    ['https://b.s3.amazonaws.com/a.pdf?X-Amz-Date=d&X-Amz-Signature=s', 'https://b.s3.amazonaws.com/a.pdf'],
    ['https://a.cloudfront.net/a?Expires=1&Signature=s&Key-Pair-Id=k', 'https://a.cloudfront.net/a'],
    ['https://a.blob.core.windows.net/c/a?sv=1&se=2&sp=r&sig=s', 'https://a.blob.core.windows.net/c/a'],
    ['https://example.org/a;jsessionid=ABC', 'https://example.org/a'],
    ['https://example.org/a#b&token=abc', 'https://example.org/a#b'],
    ['https://us02web.zoom.us/j/1?pwd=abc', 'https://us02web.zoom.us/j/1'],
  ])('is taken out, and it is said: %s', (href, expected) => {
    expect(read(href)).toEqual({ url: expected, hint: 'credentialsRemoved' });
  });

  it.each([
    'https://example.org/?page_token=abc',
    'https://example.org/?pageToken=abc',
    'https://example.org/?code=jp',
    'https://example.org/?state=open',
    'https://example.org/?expires=never',
    'https://example.org/?key=c-minor',
    'https://example.org/talks?session=2&sid=3&auth=1',
    'https://example.org/?policy=privacy',
    'https://example.org/?token=',
    'https://www.google.com/search?q=token',
  ])('is not in %s', (href) => {
    expect(read(href)).toEqual({ url: href, hint: null });
  });

  it('is taken out of a private address too', () => {
    expect(read('http://admin:pw@192.168.0.1/?token=a')).toEqual({
      url: 'http://192.168.0.1/',
      hint: 'privateAddress',
    });
  });
});

describe("somebody's mail and documents", () => {
  it.each([
    'https://mail.google.com/mail/u/0/#inbox/abc',
    'https://outlook.live.com/mail/0/',
    'https://outlook.office.com/mail/inbox',
    'https://mail.proton.me/u/0/inbox',
    'https://docs.google.com/document/d/abc/edit',
    'https://docs.google.com/spreadsheets/u/1/d/abc/edit#gid=0',
    'https://drive.google.com/drive/my-drive',
    'https://contoso.sharepoint.com/sites/a/doc.aspx',
    'https://word.cloud.microsoft/open/onedrive/',
    'https://www.notion.so/team/Page-0123456789abcdef0123456789abcdef',
    'https://discord.com/channels/1/2',
    'https://x.com/messages/1-2',
    'https://chatgpt.com/c/abc',
  ])('%s', (href) => {
    expect(read(href)).toEqual({ url: href, hint: 'privateDocument' });
  });

  it.each([
    'https://docs.google.com/document/d/e/abc/pub',
    'https://docs.google.com/forms/d/e/abc/viewform',
    'https://photos.google.com/share/abc',
    'https://www.notion.so/product',
    'https://team.notion.site/Page-0123456789abcdef0123456789abcdef',
    'https://x.com/yamada',
    'https://notmail.google.com.example/',
  ])('is not %s', (href) => {
    expect(read(href).hint).toBeNull();
  });
});

describe('a page inside another', () => {
  it('is looked at like any other', () => {
    expect(read('https://www.google.com/url?q=http://u:p@192.168.0.1/')).toEqual({
      url: 'http://192.168.0.1/',
      hint: 'privateAddress',
    });
  });
});
