import type { Account } from '../../accounts/account.ts';
import { partLength } from '../../misskey/limits.ts';
import type { Person, Post } from '../../misskey/posts.ts';
import { readsDots } from '../../misskey/software.ts';
import { hasDottedName } from '../../page/reading/creators.ts';
import type { FediversePage } from '../../page/reading/fediverse-page.ts';
import { urlInNote } from '../../page/address/url.ts';
import { beginningBy, type Draft } from './draft.ts';
import { reachBeside } from './target.ts';

/**
 * The draft as an answer to a post, or with the post quoted: it goes to no more people than the post, carries its content
 * warning over, and what the page had filled in makes way. What a person has written stays.
 */
export function withTarget(draft: Draft, deed: 'reply' | 'quote', post: Post, account: Account): Draft {
  const { visibility, localOnly, cw } = draft;
  const reach = { visibility: visibility ?? account.visibility, localOnly: localOnly ?? account.localOnly };
  return {
    ...draft,
    ...reachBeside(reach, post),
    accountId: account.id,
    alsoTo: [],
    text: withoutBeginning(draft),
    cw: cw ?? warningOf(post, account),
    target: { deed, accountId: account.id, post, reaction: null, before: { visibility, localOnly, cw } },
    touched: true,
    savedAt: Date.now(),
  };
}

/** The same draft as a note about the page again, with what was chosen before. */
export function withoutTarget(draft: Draft, account: Account): Draft {
  const { target } = draft;
  if (!target) return draft;
  const { text: filledIn = '' } = beginningBy(account.template, draft.beginnings) ?? {};
  const words = draft.text.trim();
  const isCarried = draft.cw === warningOf(target.post, account);
  return {
    ...draft,
    ...target.before,
    cw: isCarried ? target.before.cw : draft.cw,
    text: words === '' ? filledIn : `${words}\n\n${filledIn.trim()}`.trim(),
    target: null,
    savedAt: Date.now(),
  };
}

/**
 * The draft with somebody named at its start; by the address of their page where the account's server would take the name
 * for that of somebody else.
 */
export function withMention(
  draft: Draft,
  { acct }: Pick<Person, 'acct'>,
  { at }: Pick<FediversePage, 'at'>,
  { software }: Pick<Account, 'software'>,
): Draft {
  const isRead = !acct.includes(':') && (readsDots(software) || !hasDottedName(acct));
  const name = isRead ? acct : urlInNote(new URL(at));
  const words = draft.text.trim() === '' ? '' : draft.text;
  return { ...draft, text: `${name} ${words.trimStart()}`, touched: true, savedAt: Date.now() };
}

function withoutBeginning({ text, beginnings }: Draft): string {
  const written = text.trimEnd();
  const filledIn = beginnings
    .map((one) => one.text.trim())
    .find((one) => one !== '' && written.endsWith(one));
  return filledIn === undefined ? text : written.slice(0, -filledIn.length).trimEnd();
}

/** As much of it as the account's server takes. */
function warningOf({ cw }: Post, { limits }: Account): string | null {
  if (cw === null) return null;
  const characters = [...cw];
  while (partLength(characters.join(''), 'cw', limits.unit) > limits.cw) characters.pop();
  return characters.join('');
}
