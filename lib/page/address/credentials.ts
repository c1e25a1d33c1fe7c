import { fragmentParametersOf, parametersOf, withoutFragmentParameters, withoutParameters } from './query.ts';

/** Parameters that let whoever has the address in. Names in lower case. */
const credential =
  /^(?:token|authtoken|jwt|sig|signature|secret|password|passwd|pwd|api[_-]?key|client_secret|awsaccesskeyid|googleaccessid|key-pair-id|oobcode|samlresponse|phpsessid|jsessionid|hdnea|hdnts|hdntl|(?:access|id|refresh|auth|login|reset|invite)token|x-(?:amz|goog|oss)-.+|.+[_-]token)$/;
/** The same names are used for small numbers and words; only what is long is a key. */
const maybeCredential = /^(?:auth|hmac|credentials?|otp|magic|ticket|session(?:_?id)?|sid)$/;
const minKeyLength = 16;
/** A place in a list, not a key. */
const place = /page|next|continuation|cursor/;

const signature = /^(?:sig|signature|x-(?:amz|goog|oss)-signature)$/;
/** Only beside a signature, where they say what it covers. */
const signed = /^(?:expires|exp|policy|se|sp|sv|sr|st|spr|skoid|sktid|skt|ske|sks)$/;

/** A secret in the path: a JSON web token, or a long random part after what such links are called. */
const secretPath =
  /\/eyJ[\w-]+\.eyJ[\w-]+\.|\/(?:magic(?:-?link)?|reset(?:-?password)?|password\/(?:reset|edit)|verify(?:-?email)?|confirm(?:ation)?|activate|unsubscribe|invitations?|login|auth|callback)\/(?=[^/]*\d)[\w.~-]{20,}\/?$/i;
const sessionsInPath = /;jsessionid=[^/]*/gi;

/** `url` without user, password and secret parameters; the same object if there are none. */
export function withoutCredentials(url: URL): URL {
  if (!hasCredentials(url)) return url;
  const names = namesOf(url);
  const isSigned = names.some((name) => signature.test(name));
  const isAnswer = isSignInAnswer(names);
  const isUnwanted = (name: string, value: string) =>
    isCredential(name, value) ||
    (isSigned && signed.test(name.toLowerCase())) ||
    (isAnswer && /^(?:code|state)$/i.test(name));
  const bare = new URL(withoutFragmentParameters(withoutParameters(url, isUnwanted), isUnwanted));
  bare.username = '';
  bare.password = '';
  bare.pathname = bare.pathname.replace(sessionsInPath, '');
  return bare;
}

/** Whether somebody's key is in the address where it can be taken out: such a link is cleaned of nothing else. */
export function hasCredentials(url: URL): boolean {
  if (url.username !== '' || url.password !== '' || url.pathname.search(sessionsInPath) >= 0) return true;
  const parameters = [...parametersOf(url), ...fragmentParametersOf(url)];
  const names = parameters.map(([name]) => name.toLowerCase());
  return parameters.some(([name, value]) => isCredential(name, value)) || isSignInAnswer(names);
}

/** Whether the address itself is the key: taking it out would leave nothing to open. */
export function isSecretPath(url: URL): boolean {
  return secretPath.test(url.pathname);
}

function isCredential(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (maybeCredential.test(lower)) return value.length >= minKeyLength;
  return value !== '' && credential.test(lower) && !place.test(lower);
}

/** `?code=…&state=…`: what a server sends a person back with, good for one sign-in. */
function isSignInAnswer(names: readonly string[]): boolean {
  return names.includes('code') && names.includes('state');
}

function namesOf(url: URL): string[] {
  return [...parametersOf(url), ...fragmentParametersOf(url)].map(([name]) => name.toLowerCase());
}
