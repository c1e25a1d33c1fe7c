import { readFileSync } from 'node:fs';

const page = readFileSync(new URL('../docs/permissions.md', import.meta.url), 'utf8');

/** Every heading of docs/permissions.md. */
export const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading);

/** The rows of the table under a heading of docs/permissions.md, cell by cell; `` `code` `` without its marks. */
export function rowsUnder(heading: string): string[][] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [, , ...rows] = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('`', '').trim()),
  );
}

/** Permission or host -> why it is needed, in English. */
export function permissionReasons(): Record<string, string> {
  return Object.fromEntries([...rowsUnder('At install'), ...rowsUnder('When it is needed')]);
}
