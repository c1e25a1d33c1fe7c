import { columns, expected } from './expected.ts';

/** The table as text: a line for each personality, `?` where nothing was seen. */
export function printed(seen: Readonly<Record<string, Partial<Record<string, string>>>>): string {
  const cellsOf = (id: string) => columns.map((column) => seen[id]?.[column] ?? '?');
  const lines = [['', ...columns], ...Object.keys(expected).map((id) => [id].concat(cellsOf(id)))];
  const widths = ['', ...columns].map((_, place) =>
    Math.max(...lines.map((line) => (line[place] ?? '').length)),
  );
  const text = lines.map((line) =>
    line
      .map((cell, place) => cell.padEnd(widths[place] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `\n${text.join('\n')}\n\n✓ signed in and posted a note (share page: opened with the text)   – not offered\n\n`;
}
