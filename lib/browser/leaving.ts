/**
 * Has the browser ask before the page that calls this is closed while `work` lasts, since its own writes end with it. A
 * popup goes all the same. Resolves as `work`.
 */
export async function askBeforeLeaving<T>(work: Promise<T>): Promise<T> {
  const over = new AbortController();
  addEventListener('beforeunload', (event) => event.preventDefault(), { signal: over.signal });
  try {
    return await work;
  } finally {
    over.abort();
  }
}
