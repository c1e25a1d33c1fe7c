import type { Visibility } from './notes.ts';

/** What a server's own share form is filled in with. */
export interface ShareForm {
  /** The whole note: the one parameter that all versions understand alike. */
  text: string;
  /** Since 12.93. null: the form starts with the person's own default there, as older ones always do. */
  visibility: Visibility | null;
  localOnly: boolean | null;
}

/** A server's own share form, which needs no token: whoever is not signed in there is asked to, first. */
export function shareUrl(origin: string, form: ShareForm): string {
  return filledIn(new URL(`${origin}/share`), form);
}

/** The hub's form, which sends a person on to their server: for servers we cannot recognise. */
export function relayUrl(host: string, form: ShareForm): string {
  const url = new URL('https://misskey-hub.net/share/');
  url.searchParams.set('manualInstance', host);
  return filledIn(url, form);
}

function filledIn(url: URL, { text, visibility, localOnly }: ShareForm): string {
  if (text !== '') url.searchParams.set('text', text);
  if (visibility !== null) url.searchParams.set('visibility', visibility);
  if (localOnly !== null) url.searchParams.set('localOnly', localOnly ? '1' : '0');
  return url.href;
}
