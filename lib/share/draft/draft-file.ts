/** A file in the drive of an account, as it was uploaded for a draft. */
export interface Upload {
  accountId: string;
  driveId: string;
  /** ms since 1970. */
  at: number;
  /** Made for this draft, and in no note for all that is known: nobody else misses it. */
  ours: boolean;
  /** What was said of it there. */
  alt: string;
  sensitive: boolean;
  /** It was too large for the server, and is smaller there. */
  shrunk: boolean;
}

/** A picture of a web page that the page does not hand out. */
export interface PageSource {
  /** Its address, or the beginning of a long one. */
  url: string;
  tabId: number;
  frameId: number;
  /** What there is of it: how it looked, or an address for a server; null: nothing. */
  got: 'crop' | 'address' | null;
  /** It has been asked for, and this is all. */
  sought: boolean;
}

/** A file attached to a draft. Its content lies elsewhere (contents.ts), under the same id. */
export interface DraftFile {
  id: string;
  name: string;
  /** MIME type; '' where it is not known. */
  type: string;
  /** Bytes. */
  size: number;
  /** Alt text; '' for none. */
  alt: string;
  sensitive: boolean;
  /** Where it is already: at most one for each account. */
  uploads: Upload[];
  /** Of a page, as long as its content is not all here. */
  source?: PageSource | null;
}

/** A picture that was pointed at in a page; `id` makes it the same one however often it is taken up. */
export function newPicture(
  id: string,
  { url, tabId, frameId }: Pick<PageSource, 'url' | 'tabId' | 'frameId'>,
): DraftFile {
  return {
    id,
    name: '',
    type: '',
    size: 0,
    alt: '',
    sensitive: false,
    uploads: [],
    source: { url, tabId, frameId, got: null, sought: false },
  };
}

/** A file as it comes from the person. */
export function newFile({ name, type, size }: File): DraftFile {
  return { id: crypto.randomUUID(), name, type, size, alt: '', sensitive: false, uploads: [] };
}

/** Where a file lies as it is to be posted by an account; null while it is not uploaded, or is said to be otherwise there. */
export function uploadTo({ uploads, alt, sensitive }: DraftFile, accountId: string): Upload | null {
  const there = uploads.find((upload) => upload.accountId === accountId);
  return there?.alt === alt.trim() && there.sensitive === sensitive ? there : null;
}

/** A file that lies in an account's drive now, in place of what lay there before. */
export function withUpload(file: DraftFile, upload: Upload): DraftFile {
  return { ...file, uploads: [...uploadsElsewhere(file, upload.accountId), upload] };
}

/** A file that does not lie in an account's drive, or not any more. */
export function withoutUploads(file: DraftFile, accountId: string): DraftFile {
  return { ...file, uploads: uploadsElsewhere(file, accountId) };
}

/** A file whose uploads may be in a note by now. */
export function givenAway(file: DraftFile): DraftFile {
  return { ...file, uploads: file.uploads.map((upload) => ({ ...upload, ours: false })) };
}

/** Whether two lists attach the same files, said to be the same. */
export function sameFiles(some: readonly DraftFile[], others: readonly DraftFile[]): boolean {
  const tell = (files: readonly DraftFile[]) =>
    files.map(({ id, alt, sensitive }) => [id, alt.trim(), sensitive]);
  return JSON.stringify(tell(some)) === JSON.stringify(tell(others));
}

function uploadsElsewhere({ uploads }: DraftFile, accountId: string): Upload[] {
  return uploads.filter((upload) => upload.accountId !== accountId);
}
