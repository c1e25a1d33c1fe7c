import type { Selection } from '../../lib/page/reading/selection.ts';
import type { Draft } from '../../lib/share/draft/draft.ts';

/**
 * The text of a draft with what was selected: above its page's title and address if it is of that page, else below all
 * with the page that it is of.
 */
export function withQuote({ text, page, beginnings }: Draft, { quote, url, whole }: Selection): string {
  if (quote === '') return text;
  const isOfItsPage = page !== null && page.url === url;
  if (!isOfItsPage) return joined(text, whole);
  const foot = beginnings
    .map((beginning) => beginning.text.trim())
    .find((own) => own !== '' && text.endsWith(own));
  return foot === undefined ? joined(text, quote) : joined(text.slice(0, -foot.length), quote, foot);
}

/** Parts with an empty line between them. */
function joined(...parts: string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
}
