import type { Browser } from 'puppeteer-core';

/** One raw command of WebDriver BiDi. Rejects with what the browser answered. */
export type Bidi = <Result>(method: string, params?: object) => Promise<Result>;

/** A function of data that runs elsewhere: it knows nothing but its arguments. */
export type Remote<Args extends unknown[], Result> = (...args: Args) => Result | Promise<Result>;

/** The connection that puppeteer keeps to itself: its pages know neither popups nor pages of extensions. */
export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as {
    connection: { send: (method: string, params: object) => Promise<{ result: unknown }> };
  };
  return async <Result>(method: string, params: object = {}) =>
    (await connection.send(method, params)).result as Result;
}

interface Evaluated {
  type: 'success' | 'exception';
  result: { value: string };
  exceptionDetails: { text: string };
}

/** Runs a function in a page or, by its window's context, in the browser itself. Data goes both ways as JSON. */
export async function evaluateIn<Args extends unknown[], Result>(
  bidi: Bidi,
  context: string,
  func: Remote<Args, Result>,
  ...args: Args
): Promise<Result> {
  const call = `(${String(func)})(...${JSON.stringify(args)})`;
  const { type, result, exceptionDetails } = await bidi<Evaluated>('script.evaluate', {
    target: { context },
    awaitPromise: true,
    expression: `(async () => JSON.stringify((await ${call}) ?? null))()`,
  });
  if (type === 'exception') throw new Error(exceptionDetails.text);
  return JSON.parse(result.value) as Result;
}
