/** A server's own share form, which needs no token: the whole note goes in `text`, the one parameter of all versions. */
export function shareUrl(origin: string, text: string): string {
  const url = new URL(`${origin}/share`);
  if (text !== '') url.searchParams.set('text', text);
  return url.href;
}
