import { isUnder } from './host.ts';

/** Mail, chats and documents: opened by everyone who reads the note, they show nothing, or too much. */
const documents: readonly { host: string; path?: RegExp }[] = [
  { host: 'mail.google.com' },
  { host: 'chat.google.com' },
  { host: 'calendar.google.com' },
  { host: 'keep.google.com' },
  { host: 'drive.google.com' },
  { host: 'messages.google.com' },
  { host: 'gemini.google.com', path: /^\/(?:u\/\d+\/)?app\/./ },
  { host: 'photos.google.com', path: /^\/(?!share\/)/ },
  // a published one is /d/e/…
  {
    host: 'docs.google.com',
    path: /^\/(?:document|spreadsheets|presentation|forms|drawings)\/(?:u\/\d+\/)?(?:d\/(?!e\/)|$)/,
  },
  { host: 'outlook.live.com' },
  { host: 'outlook.office.com' },
  { host: 'outlook.office365.com' },
  { host: 'cloud.microsoft' },
  { host: 'teams.microsoft.com' },
  { host: 'onedrive.live.com' },
  { host: 'sharepoint.com' },
  { host: 'officeapps.live.com' },
  { host: 'office.com', path: /^\/(?:launch|mail)\b/ },
  { host: 'mail.proton.me' },
  { host: 'drive.proton.me' },
  { host: 'app.tuta.com' },
  { host: 'app.fastmail.com' },
  { host: 'mail.yahoo.com' },
  { host: 'mail.yahoo.co.jp' },
  { host: 'icloud.com', path: /^\/(?:mail|notes|photos|iclouddrive|pages|numbers|keynote)\b/ },
  // what is published is on notion.site
  { host: 'notion.so', path: /^\/(?!product|pricing|templates|help|blog|desktop).*[0-9a-f]{32}/ },
  { host: 'app.slack.com' },
  { host: 'web.whatsapp.com' },
  { host: 'web.telegram.org' },
  { host: 'discord.com', path: /^\/channels\// },
  { host: 'messenger.com', path: /^\/t\// },
  { host: 'facebook.com', path: /^\/messages\// },
  { host: 'x.com', path: /^\/(?:messages|i\/chat)\b/ },
  { host: 'chatgpt.com', path: /^\/c\// },
  { host: 'claude.ai', path: /^\/chat\// },
  { host: 'dropbox.com', path: /^\/home\b/ },
];

/** Whether the page is somebody's mail, chat or document, by its address. */
export function isPrivateDocument(url: URL): boolean {
  return documents.some(({ host, path = /^/ }) => isUnder(url.hostname, host) && path.test(url.pathname));
}
