import { parameterNames, withoutFragmentParameters, withoutParameters } from './query.ts';

/** Parameters that let whoever has the address in. Names in lower case. */
const credentials =
  /^(?:token|auth|authtoken|jwt|sig|signature|hmac|secret|credentials?|password|passwd|pwd|api[_-]?key|client_secret|awsaccesskeyid|googleaccessid|key-pair-id|policy|oobcode|otp|magic|samlresponse|ticket|session(?:_?id)?|phpsessid|jsessionid|sid|hdnea|hdnts|hdntl)$/;
const credentialShape =
  /^x-(?:amz|goog|oss)-|[_-]token$|^(?:access|id|refresh|auth|login|reset|invite)token$/;
/** A place in a list, not a key. */
const harmlessShape = /page|next|continuation|cursor/;
/** Only beside a signature, where they say what it covers. */
const signed = new Set([
  'expires',
  'exp',
  'se',
  'sp',
  'sv',
  'sr',
  'st',
  'spr',
  'skoid',
  'sktid',
  'skt',
  'ske',
  'sks',
]);
const signatures = new Set(['sig', 'signature', 'x-amz-signature', 'x-goog-signature']);

/** A secret in the path: a JSON web token, or a long random part after what such links are called. */
const secretPath =
  /\/eyJ[\w-]+\.eyJ[\w-]+\.|\/(?:magic(?:-?link)?|reset(?:-?password)?|password\/(?:reset|edit)|verify(?:-?email)?|confirm(?:ation)?|activate|unsubscribe|invitations?|login|auth|callback)\/(?=[^/]*\d)[\w.~-]{20,}\/?$/i;

/** `url` without user, password and secret parameters; the same object if there are none. */
export function withoutCredentials(url: URL): URL {
  if (!hasCredentials(url)) return url;
  const names = namesOf(url);
  const isSigned = names.some((name) => signatures.has(name));
  const isAnswer = names.includes('code') && names.includes('state');
  const isUnwanted = (name: string) => {
    const lower = name.toLowerCase();
    return (
      isCredential(lower) || (isSigned && signed.has(lower)) || (isAnswer && /^(?:code|state)$/.test(lower))
    );
  };
  const bare = withoutFragmentParameters(withoutParameters(url, isUnwanted), isUnwanted);
  bare.username = '';
  bare.password = '';
  bare.pathname = bare.pathname.replace(/;jsessionid=[^/]*/i, '');
  return bare;
}

/** Whether somebody's key is in the address where it can be taken out: such a link is cleaned of nothing else. */
export function hasCredentials(url: URL): boolean {
  const names = namesOf(url);
  const isAnswer = names.includes('code') && names.includes('state');
  const inPath = /;jsessionid=/i.test(url.pathname);
  return url.username !== '' || url.password !== '' || isAnswer || inPath || names.some(isCredential);
}

/** Whether the address itself is the key: taking it out would leave nothing to open. */
export function isSecretPath(url: URL): boolean {
  return secretPath.test(url.pathname);
}

function namesOf(url: URL): string[] {
  const fragment = /^#[\w.-]+=/.test(url.hash) ? url.hash : '';
  return [...parameterNames(url.search), ...parameterNames(fragment)].map((name) => name.toLowerCase());
}

function isCredential(name: string): boolean {
  return credentials.test(name) || (credentialShape.test(name) && !harmlessShape.test(name));
}
