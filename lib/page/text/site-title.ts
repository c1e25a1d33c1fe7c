import { isUnder } from '../address/host.ts';

/** What the few sites that everyone shares put around a title. Other sites keep theirs: it is part of the name. */
const affixes: readonly { hosts: readonly string[]; parts: readonly RegExp[] }[] = [
  { hosts: ['youtube.com'], parts: [/^\(\d+\+?\) /, / - YouTube(?: Music)?$/] },
  { hosts: ['x.com', 'twitter.com'], parts: [/^\(\d+\+?\) /, / \/ (?:X|Twitter)$/, /^Xユーザーの/] },
  { hosts: ['pixiv.net'], parts: [/ - pixiv$/i, / \| pixiv$/i] },
  {
    hosts: ['amazon.'],
    parts: [/^Amazon(?:\.[a-z.]{2,6})? ?[:：|-] /i, / [|:-] (?:通販 \| )?Amazon(?:\.[a-z.]{2,6})?$/i],
  },
  { hosts: ['github.com'], parts: [/ · GitHub$/] },
];

/** A counter of unread things. Three digits stay: "(500) Days of Summer". */
const counter = /^\((?:\d{1,2}|\d{2,3}\+)\) /;

/** A post on X: who and what, without 「さん」, "on X" and the short link to itself. */
const post =
  /^(.{1,80}?)(?:さん| (?:on|en|sur|auf|no|su) (?:X|Twitter)|)[:：] ?(["“「].*?)(?: ?https:\/\/t\.co\/\w*…?)*(["”」])$/u;

/** A tab's title (one plain line) without counter and site name. */
export function withoutAffixes(title: string, host: string): string {
  const known = affixes.find(({ hosts }) => hosts.some((each) => isUnder(host, each)));
  const bare = (known?.parts ?? []).reduce(
    (text, part) => text.replace(part, ''),
    title.replace(counter, ''),
  );
  return isUnder(host, 'x.com') || isUnder(host, 'twitter.com') ? bare.replace(post, '$1: $2$3') : bare;
}
