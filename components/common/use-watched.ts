import { useEffect, useState } from 'preact/hooks';

/** Something that can be read and followed, such as an item in storage. */
interface Watched<T> {
  get(): Promise<T>;
  watch(listener: (value: T) => void): () => void;
}

/** Its value as it changes; null until it was read. */
export function useWatched<T>(watched: Watched<T>): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    let current = true;
    const stop = watched.watch(setValue);
    void watched.get().then((first) => current && setValue((now) => now ?? first));
    return () => {
      current = false;
      stop();
    };
  }, [watched]);
  return value;
}
