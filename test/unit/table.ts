/** Prints what was seen, a line each, under the runner's own report. */
export function printTable(title: string, rows: readonly (readonly [string, ...string[]])[]): void {
  const widths = rows.reduce<number[]>(
    (before, row) => row.map((cell, index) => Math.max(before[index] ?? 0, cell.length)),
    [],
  );
  const lines = rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n\n`);
}
