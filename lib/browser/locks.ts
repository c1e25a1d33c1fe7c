/** Runs `work` when nothing else of that name runs, in any context of the extension. A dead context holds no lock. */
export function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work);
}

/** Holds a lock as long as this page lives; any number of pages may hold the same. */
export function holdForLife(name: string): void {
  void navigator.locks.request(name, { mode: 'shared' }, () => new Promise(() => undefined));
}

/** Whether any context of the extension holds that lock. */
export async function isHeld(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}

/** Runs `work` if nothing of that name runs now; else resolves with null at once. */
export function ifFree<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : null));
}
