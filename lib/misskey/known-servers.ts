/** Well-known servers, to complete what is typed. No recommendation: whoever is on another one types its name. */
export const knownServers: readonly string[] = [
  'misskey.io',
  'misskey.design',
  'misskey.art',
  'misskey.systems',
  'misskey.noellabo.jp',
  'nijimiss.moe',
  'sushi.ski',
  'mk.shrimpia.network',
  'oekakiskey.com',
  'submarin.online',
  'trpger.us',
  'voskey.icalo.net',
];

/** `misskey` -> `misskey.io`: a name without a dot becomes the first known server that starts with it. */
export function completeHost(host: string): string {
  if (host === '' || /[.:]/.test(host) || host === 'localhost') return host;
  const name = host.toLowerCase();
  return knownServers.find((known) => known.startsWith(`${name}.`)) ?? host;
}
