/** Runs `work` when nothing else of that name runs, in any context of the extension. A dead context holds no lock. */
export function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work);
}

/** Runs `work` if nothing of that name runs now; else resolves with null at once. */
export function ifFree<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : null));
}
