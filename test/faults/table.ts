import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import type { Verdict } from './scene.ts';

interface Cell {
  fault: string;
  way: string;
  /** null: the test ended before there was one. */
  verdict: Verdict | null;
}

/** Prints what became of the notes, faults x ways: how many are on the server, and where the words are. */
// oxlint-disable-next-line import/no-default-export -- Playwright makes one of the default
export default class Table implements Reporter {
  private readonly cells: (Cell & { passed: boolean })[] = [];

  onTestEnd(_test: TestCase, { annotations, status }: TestResult): void {
    const told = (type: string) => annotations.find((one) => one.type === type)?.description;
    const [cell, verdict] = [told('cell'), told('verdict')];
    if (cell === undefined) return;
    const { fault, way } = JSON.parse(cell) as Pick<Cell, 'fault' | 'way'>;
    const found = verdict === undefined ? null : (JSON.parse(verdict) as Verdict);
    this.cells.push({ fault, way, verdict: found, passed: status === 'passed' });
  }

  onEnd(_result: FullResult): void {
    if (this.cells.length === 0) return;
    const ways = [...new Set(this.cells.map(({ way }) => way))];
    const faults = [...new Set(this.cells.map(({ fault }) => fault))];
    const width = Math.max(...faults.map(({ length }) => length));
    const line = (first: string, rest: string[]) =>
      `${first.padEnd(width)}  ${rest.map((text, index) => text.padEnd(Math.max(12, ways[index]?.length ?? 0))).join('  ')}`;
    console.log(`\n${line('notes on the server, words kept', ways)}`);
    for (const fault of faults)
      console.log(
        line(
          fault,
          ways.map((way) => this.textOf(fault, way)),
        ),
      );
    console.log(this.sum());
  }

  private textOf(fault: string, way: string): string {
    const cell = this.cells.find((cell) => cell.fault === fault && cell.way === way);
    if (!cell) return '·';
    if (!cell.verdict) return 'no verdict ✗';
    const { notes, kept } = cell.verdict;
    return `${notes} ${kept}${cell.passed ? '' : ' ✗'}`;
  }

  private sum(): string {
    const count = (isSo: (verdict: Verdict) => boolean) =>
      this.cells.filter(({ verdict }) => verdict && isSo(verdict)).length;
    const lost = count(({ kept }) => kept === 'lost');
    const doubled = count(({ notes }) => notes > 1);
    const [wider, late] = [count((verdict) => verdict.wider), count((verdict) => verdict.late)];
    const failed = this.cells.filter(({ passed }) => !passed).length;
    return `\n${this.cells.length} cells, ${failed} failed: ${lost} lost, ${doubled} doubled, ${wider} wider, ${late} late`;
  }
}
