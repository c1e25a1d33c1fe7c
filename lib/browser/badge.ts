import browser from 'webextension-polyfill';

/** How a badge looks: what it is about. */
export type BadgeKind = 'done' | 'waiting' | 'problem';

const colours: Record<BadgeKind, string> = { done: '#567500', waiting: '#8a5a00', problem: '#b3261e' };

/** Puts a short text (at most four characters) on the toolbar button; '' takes it away. */
export async function showBadge(text: string, kind: BadgeKind): Promise<void> {
  await browser.action.setBadgeText({ text });
  if (text === '') return;
  await browser.action.setBadgeBackgroundColor({ color: colours[kind] });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}

/** Puts a number there, at most 99. None takes away a number and nothing else: a mark waits until it has been seen. */
export async function showCount(count: number, kind: BadgeKind): Promise<void> {
  if (count > 0) return showBadge(String(Math.min(count, 99)), kind);
  const shown = await browser.action.getBadgeText({});
  if (/^\d+$/.test(shown)) await showBadge('', kind);
}
