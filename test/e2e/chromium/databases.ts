/** All that lies in IndexedDB, as text. Runs in a page of the extension. */
export async function readDatabases(): Promise<string> {
  const found: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const opening = indexedDB.open(name);
    await answered(opening);
    for (const store of opening.result.objectStoreNames) {
      const reading = opening.result.transaction(store).objectStore(store).getAll();
      await answered(reading);
      found.push(name, reading.result);
    }
    opening.result.close();
  }
  return JSON.stringify(found);

  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page gets this function alone
  function answered(request: IDBRequest): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
    return promise;
  }
}
