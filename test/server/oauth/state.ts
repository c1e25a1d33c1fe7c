/** An authorization request that waits for the user's answer. */
export type Transaction = {
  id: string;
  clientId: string;
  redirectUri: string;
  scopes: string[];
  state: string | null;
  codeChallenge: string;
  expiresAt: number;
};

/** A code that was given out. It is kept after its use, since a second use revokes the token. */
export type Code = {
  code: string;
  clientId: string;
  redirectUri: string;
  scopes: string[];
  codeChallenge: string;
  userId: string;
  expiresAt: number;
  used: boolean;
  tokenId: string | null;
};

/** Misskey keeps these in process memory: they are lost with the process. */
export type OAuthState = { transactions: Map<string, Transaction>; codes: Map<string, Code> };

export function createOAuthState(): OAuthState {
  return { transactions: new Map(), codes: new Map() };
}
