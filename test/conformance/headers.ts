import type { Lab } from './lab.ts';

/** Headers that must be there with the recorded value, or be absent. */
const SAME = [
  'access-control-allow-origin',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-allow-credentials',
  'access-control-expose-headers',
  'access-control-max-age',
  'content-type',
  'www-authenticate',
];

/** Compares the headers a client can depend on. */
export function compareHeaders(lab: Lab, recorded: Record<string, string>, actual: Headers): string[] {
  const wanted = (name: string) => (name in recorded ? lab.translation.text(recorded[name] ?? '') : null);
  const same = SAME.filter((name) => wanted(name) !== actual.get(name)).map(
    (name) => `${name}: ${wanted(name) ?? 'none'} was recorded, ${actual.get(name) ?? 'none'} came`,
  );
  const hasRetry = actual.has('retry-after') === 'retry-after' in recorded;
  return [...same, ...(hasRetry ? [] : ['retry-after']), ...compareLocation(lab, recorded, actual)];
}

/** A redirect carries a code that is learned here. */
function compareLocation({ translation }: Lab, recorded: Record<string, string>, actual: Headers): string[] {
  const [was, is] = [recorded['location'] ?? '', actual.get('location') ?? ''];
  translation.learnFrom(codeIn(was), codeIn(is));
  const wanted = translation.text(was);
  return wanted === is ? [] : [`location: ${wanted} was recorded, ${is} came`];
}

function codeIn(location: string): string {
  return URL.canParse(location) ? (new URL(location).searchParams.get('code') ?? '') : '';
}
