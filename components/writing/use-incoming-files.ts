import { useEffect, useRef } from 'preact/hooks';

/** Calls back with files that are pasted or dropped anywhere on the page. */
export function useIncomingFiles(onFiles: (files: File[]) => void): void {
  const newest = useRef(onFiles);
  newest.current = onFiles;
  useEffect(() => {
    const take = (event: Event, data: DataTransfer | null) => {
      const files = [...(data?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      newest.current(files);
    };
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      // Words that come with a picture of themselves, from an office program say, are words.
      if (!data?.types.includes('text/plain')) take(event, data);
    };
    const drop = (event: DragEvent) => take(event, event.dataTransfer);
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    document.addEventListener('paste', paste);
    document.addEventListener('drop', drop);
    document.addEventListener('dragover', allow);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('drop', drop);
      document.removeEventListener('dragover', allow);
    };
  }, []);
}
