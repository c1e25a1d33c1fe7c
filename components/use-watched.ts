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

/** Many such things under ids. */
interface WatchedRecords<T> {
  all(): Promise<T[]>;
  watch(listener: (id: string, value: T | null) => void): () => void;
}

/** All of them as they change; null until they were read. */
export function useWatchedRecords<T>(records: WatchedRecords<T>): T[] | null {
  const [values, setValues] = useState<T[] | null>(null);
  useEffect(() => {
    // Read whole on every change: they are few, and no order of events can leave an old one on the screen.
    const read = () => void records.all().then(setValues);
    read();
    return records.watch(read);
  }, [records]);
  return values;
}
