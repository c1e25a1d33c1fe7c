import { useEffect, useState } from 'preact/hooks';

/** Many things under ids that can be read and followed. */
interface WatchedRecords<T> {
  all(): Promise<T[]>;
  watch(listener: (id: string, value: T | null) => void): () => void;
}

interface SomeRecords<T> {
  get(id: string): Promise<T | null>;
  watch(listener: (id: string, value: T | null) => void): () => void;
}

/** All of them as they change; null until they were read. */
export function useWatchedRecords<T>(records: WatchedRecords<T>): T[] | null {
  const [values, setValues] = useState<T[] | null>(null);
  useEffect(() => {
    // Read whole on every change, once for all that come meanwhile: no order of events leaves an old one on the screen.
    let [reading, again] = [false, false];
    const read = async () => {
      if (reading) return void (again = true);
      reading = true;
      do {
        again = false;
        setValues(await records.all());
      } while (again);
      reading = false;
    };
    void read();
    return records.watch(() => void read());
  }, [records]);
  return values;
}

/** Some of them as they change, in that order; null until they were read. */
export function useSomeRecords<T>(records: SomeRecords<T>, ids: readonly string[]): T[] | null {
  const [values, setValues] = useState<T[] | null>(null);
  useEffect(() => {
    const read = async () => {
      const found = await Promise.all(ids.map((id) => records.get(id)));
      setValues(found.filter((value) => value !== null));
    };
    void read();
    return records.watch((id) => ids.includes(id) && void read());
  }, [records, ids.join(' ')]);
  return values;
}
