import { useEffect, useRef, useState } from 'preact/hooks';
import type { Previews } from '../../components/writing/AttachedFiles.tsx';
import { contentOf } from '../../lib/share/files/contents.ts';
import type { Draft } from '../../lib/share/draft/draft.ts';
import type { DraftFile } from '../../lib/share/draft/draft-file.ts';

/** Addresses under which this page can show the files of a draft. `busy`: some are just arriving. */
export function usePreviews({ files, private: isPrivate }: Draft, busy: boolean): Previews {
  const [previews, setPreviews] = useState<Previews>({});
  const open = useRef<Record<string, string>>({});
  const ids = files.map(({ id, size }) => `${id} ${size}`).join();

  useEffect(() => {
    if (busy) return;
    void read();
    async function read(): Promise<void> {
      const found = await Promise.all(files.map(async (file) => [file.id, await addressOf(file)] as const));
      setPreviews(Object.fromEntries(found));
    }
    async function addressOf({ id, size }: DraftFile): Promise<string | null> {
      // Another content came in the place of the first.
      const key = `${id} ${size}`;
      const known = open.current[key];
      if (known !== undefined) return known;
      const content = await contentOf({ id }, isPrivate);
      return content && (open.current[key] ??= URL.createObjectURL(content));
    }
  }, [ids, isPrivate, busy]);

  useEffect(
    () => () => {
      for (const address of Object.values(open.current)) URL.revokeObjectURL(address);
    },
    [],
  );
  return previews;
}
