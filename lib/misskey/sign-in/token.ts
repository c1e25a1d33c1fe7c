/** Whether a server's answer can be a token: visible ASCII of some length. Anything else would be kept, and sent, for nothing. */
export function isToken(answer: unknown): answer is string {
  return typeof answer === 'string' && /^[!-~]{1,1000}$/.test(answer);
}
