import type { AddressHint } from '../address/address.ts';
import { readAddress } from '../address/address.ts';
import { beginnings, plainManner, type Beginning, type Manner } from './beginning.ts';
import { plainCleaning, type Cleaning } from '../address/cleaning.ts';
import { creatorsIn, hasDottedName, profilesIn } from '../reading/creators.ts';
import { declaredPicture } from '../picture/declared-picture.ts';
import { knownPage, profileName } from '../reading/known-page.ts';
import { languageTag } from './language.ts';
import { readLinkedData } from '../reading/linked-data.ts';
import { linkTo, type PageLink } from '../address/link.ts';
import { quote } from './quote.ts';
import { notePhrase, noteTitle } from './title.ts';
import { urlInNote } from '../address/url.ts';

/** What is known of a page. The caller vouches that all of it is of the page at `url`, not of one before it. */
export interface PageFacts {
  url: string;
  /** The tab's title. */
  title: string;
  /** What is selected, as text with its line breaks; '' if nothing. */
  selection: string;
  /** `<link rel=canonical>`, only if the head is this page's; else null. */
  canonical: string | null;
  /** Address of a film or sound in it that is meant; '' if none is. */
  medium?: string;
  /** For templates that name them; any text. */
  author?: string;
  site?: string;
  description?: string;
  /** What `<meta name="fediverse:creator">` says, each of them. */
  creators?: readonly string[];
  /** Addresses that its links call those of its author (`rel=me`). */
  profiles?: readonly string[];
  /** What `<meta name=rating>` says. */
  rating?: string;
  /** Its JSON-LD, as it stands there. */
  linkedData?: readonly string[];
  /** What it calls itself beside its title: `og:title`. */
  otherTitle?: string;
  /** The picture that stands for it: `og:image`; its address '' for none. */
  picture?: { url: string; alt: string };
  /** What it says its language is. */
  lang?: string;
  /** As it is to be read, already in the person's own language. */
  date?: string;
}

export interface Prefill {
  /** What the composer begins with, by each template; none where nothing is shared unasked. */
  beginnings: Beginning[];
  /** null if there is none to share. */
  link: PageLink | null;
  hint: AddressHint | null;
}

/** The text a note about a page begins with, and what is to be said about its address. Never throws. */
export function prefill(
  facts: PageFacts,
  manner: Manner = plainManner,
  cleaning: Cleaning = plainCleaning,
): Prefill {
  const address = readAddress(facts.url);
  if (address.url === null) return { beginnings: [], link: null, hint: address.hint };

  const data = readLinkedData(facts.linkedData ?? []);
  const isAdult = data.isAdult || adult.test(facts.rating ?? '');
  const { url, link } = linkTo(address.url, facts.canonical, cleaning);
  const title = knownPage(url) === 'post' ? null : titleOf(facts, data.headline, url);
  const creators = creatorsOf(facts, manner, url);
  // The text is the same for every server: whom only some of them read as a mention is offered there.
  const credited = manner.credit === 'on' ? creators.filter((creator) => !hasDottedName(creator)) : [];
  const isCredited = credited.length > 0;
  const words = phrases(facts, data.author);
  const parts = {
    ...words,
    author: isCredited ? credited.join(' ') : words.author,
    title,
    url: urlInNote(url),
    medium: mediumOf(facts),
    selection: quote(facts.selection),
  };
  const isShared = address.hint !== 'privateDocument';
  return {
    beginnings: isShared ? beginnings(parts, manner, isCredited) : [],
    link: {
      ...link,
      creators,
      isAdult,
      lang: languageTag(facts.lang ?? ''),
      picture: declaredPicture(facts.picture, address.url),
    },
    hint: address.hint,
  };
}

/** Only where others can open it too. */
function mediumOf({ medium = '' }: PageFacts): string {
  const { url, hint } = readAddress(medium);
  return url && hint === null ? urlInNote(url) : '';
}

/** What sites write that want to be filtered: the words of search engines, and the label of rtalabel.org. */
const adult = /^(?:adult|mature|restricted|18\+|RTA-5042-1996-1400-1577-RTA)$/i;

function phrases({ author, site = '', description = '', date = '' }: PageFacts, writer: string) {
  return {
    author: notePhrase(author || writer, 60),
    site: notePhrase(site, 60),
    description: notePhrase(description, 200),
    date: notePhrase(date, 60),
  };
}

/** A profile that the page merely links to is its author's only where a person says so, and not on a list of such links. */
function creatorsOf({ creators = [], profiles = [] }: PageFacts, { credit }: Manner, url: URL): string[] {
  const named = credit === 'off' ? [] : creatorsIn(creators);
  return named.length > 0 || credit !== 'ask' || knownPage(url) ? named : profilesIn(profiles);
}

/** The tab's title; what else the page calls itself where that says nothing, or nothing but whose page it is. */
function titleOf(facts: PageFacts, headline: string, url: URL): string | null {
  const { title, site = '', otherTitle = '' } = facts;
  const nameBy = (text: string) => noteTitle(text, url, new URL(facts.url));
  if (knownPage(url) === 'profile') return nameBy(profileName(title.slice(0, 400)));
  const own = nameBy(title);
  if (own !== null && own !== nameBy(site)) return own;
  return [otherTitle, headline].map(nameBy).find((other) => other !== null) ?? own;
}
