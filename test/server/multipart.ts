import type { Upload } from './endpoint.ts';
import type { Packed } from './json.ts';

export type Multipart = { fields: Packed; uploads: Upload[] };

/** Reads multipart/form-data. As with busboy, a part without a file name is a field, whatever its type. */
export function parseMultipart(bytes: Uint8Array<ArrayBuffer>, contentType: string): Multipart {
  const result: Multipart = { fields: {}, uploads: [] };
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType);
  const delimiter = Buffer.from(`--${boundary?.[1] ?? boundary?.[2]?.trim()}`);
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = body.indexOf(delimiter);
  while (start !== -1) {
    const end = body.indexOf(Buffer.concat([Buffer.from('\r\n'), delimiter]), start + delimiter.length);
    if (end === -1) return result;
    addPart(result, body.subarray(start + delimiter.length + 2, end));
    start = end + 2;
  }
  return result;
}

function addPart({ fields, uploads }: Multipart, part: Buffer): void {
  const gap = part.indexOf('\r\n\r\n');
  const head = part.subarray(0, gap).toString('utf8');
  const content = new Uint8Array(part.subarray(gap + 4));
  const name = /;\s*name="([^"]*)"/i.exec(head)?.[1] ?? '';
  const fileName = /;\s*filename="([^"]*)"/i.exec(head)?.[1];
  const type = /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim() ?? '';
  if (fileName === undefined) fields[name] = new TextDecoder().decode(content);
  else uploads.push({ name: fileName.replaceAll('%22', '"'), type, content });
}
