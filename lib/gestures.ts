import type { Account } from './accounts/account.ts';
import { accounts } from './accounts/accounts.ts';
import { announce } from './announce.ts';
import { oneAtATime } from './browser/locks.ts';
import { isPanelOpen } from './browser/panel.ts';
import { openPopup } from './browser/popup.ts';
import type { MenuClick } from './browser/menus.ts';
import { tabById } from './browser/tabs.ts';
import { openOver } from './browser/windows.ts';
import { commands } from './commands.ts';
import { longestAddress } from './page/picture/picture-address.ts';
import { pointedAt, type Pointed } from './page/reading/pointed.ts';
import { longestSelection } from './page/text/quote.ts';
import { readPage } from './page/reading/read-page.ts';
import { beginningBy, newDraft, type Draft } from './share/draft/draft.ts';
import { drafts } from './share/draft/drafts.ts';
import { outbox } from './share/outbox/outbox.ts';
import { chosenPreferences, inForce } from './share/draft/preferences.ts';
import { pump } from './share/outbox/pump.ts';

/** A click in the menu: opens the composer about what the menu was opened on; the one in the panel, if that is open. */
export async function shareFromMenu(click: MenuClick): Promise<void> {
  const { tabId, windowId, inFront } = click;
  // Firefox before 149 opens the popup in the click itself, before any await; storage keeps the order all the same.
  const kept = pointedAt.set(String(tabId), pointedBy(click));
  const panel = inFront && isPanelOpen(windowId);
  if (panel === true || (panel && (await panel))) return kept;
  const isOpen = inFront && (await openPopup());
  await kept;
  if (!isOpen) await openElsewhere(tabId, null);
}

/** Where the popup does not open: the composer in a small window, else in a tab. */
async function openElsewhere(tabId: number | null, draftId: string | null): Promise<void> {
  const query = draftId === null ? {} : { draft: draftId };
  const isOpen = tabId !== null && (await openOver(tabId, 'compose.html', query));
  if (!isOpen) await commands.openComposer({ draftId, tabId });
}

function pointedBy({ link, selection, medium, entry }: MenuClick): Pointed {
  // Whoever points at a picture in a link means the picture.
  return {
    link: medium ? null : link,
    // Of a whole book more than there is room for.
    selection: selection.slice(0, longestSelection),
    medium: medium && { ...medium, url: medium.url.slice(0, longestAddress) },
    accountId: entry,
    id: crypto.randomUUID(),
  };
}

/**
 * The shortcut that posts the page as it is, without a window: if that was switched on, and if nothing about the page
 * wants a look first. Else the composer opens.
 */
export async function shareAtOnce(tabId: number | null): Promise<void> {
  // A second press finds what the first one has put into the outbox.
  const entryId = await oneAtATime('share at once', () => postPage(tabId));
  if (entryId === null) return;
  await pump();
  const entry = await outbox.get(entryId);
  if (entry) await announce(entry);
}

/** Posts the page in a tab; resolves with its entry's id, null if the composer was opened instead. */
async function postPage(tabId: number | null): Promise<string | null> {
  const { atOnce } = inForce(await chosenPreferences.get());
  const [account] = await accounts.get();
  const isOn = atOnce && tabId !== null && account?.kind === 'signedIn';
  const draft = isOn ? await draftAbout(tabId, account) : null;
  if (!draft || !account) {
    await open(tabId);
    return null;
  }
  try {
    await drafts.set(draft.id, draft);
    const [entryId = null] = await commands.post(draft.id, [account.id]);
    return entryId;
  } catch {
    // Too long, an account that has gone, a full disk: the composer says so, about the note or the page anew.
    const isKept = (await drafts.get(draft.id)) !== null;
    await openElsewhere(tabId, isKept ? draft.id : null);
    return null;
  }
}

async function open(tabId: number | null): Promise<void> {
  if (!(await openPopup())) await openElsewhere(tabId, null);
}

/**
 * The note about a tab; null if a person should see it first: its address is private, it is for adults, they have begun to
 * write about it, or that very note has gone out today.
 */
async function draftAbout(tabId: number, { id, template }: Account): Promise<Draft | null> {
  const reading = readPage(tabId, null, {
    templates: [template],
    cursor: 'start',
    // Nobody is mentioned unseen.
    credit: 'off',
  });
  const [read, tab, begun, sent] = await Promise.all([reading, tabById(tabId), drafts.all(), outbox.all()]);
  const { page, hint, link, fediverse, beginnings } = read;
  const text = beginningBy(template, beginnings)?.text.trim() ?? '';
  if (!tab || !page || text === '' || hint !== null || link?.isAdult) return null;
  if (begun.some((draft) => draft.touched && draft.page?.url === page.url)) return null;
  if (sent.some(({ accountId, draft }) => accountId === id && draft.text === text)) return null;
  return { ...newDraft(Date.now(), tab.private), page, link, fediverse, text, touched: true };
}
