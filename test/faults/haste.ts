import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { putInFront } from '../e2e/front.ts';

/** So many times as fast goes the time of the extension and of its server: minutes take seconds. */
export const haste = 20;

const output = resolve(import.meta.dirname, '../../.output');
const build = join(output, 'chrome-mv3-e2e');
/** The same build, with its clock wound up. */
export const hastyBuild = join(output, 'chrome-mv3-faults');
const beginning = join(output, 'faults-begin.json');

/** What is put in front of the scripts: the code of the extension itself is that of any other build. */
function windUp(haste: number, begin: number): void {
  const { now } = Date;
  const clock = { skew: 0 };
  const isWorker = typeof document === 'undefined';
  Date.now = () => begin + (now() - begin) * haste + clock.skew;
  Object.assign(globalThis, { clock });
  if (!isWorker) return;
  const { setTimeout } = globalThis;
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const ticks = performance.now.bind(performance);
  const create = chrome.alarms.create.bind(chrome.alarms) as (name: string, info: object) => Promise<void>;
  const hastily = (name: string, { when = 0 }: { when?: number }) =>
    create(name, { when: begin + (when - clock.skew - begin) / haste });
  Object.assign(globalThis, {
    setTimeout: (work: () => void, ms = 0) => setTimeout(work, ms / haste),
  });
  Object.assign(AbortSignal, { timeout: (ms: number) => timeout(ms / haste) });
  Object.assign(performance, { now: () => ticks() * haste });
  for (const api of [chrome, (globalThis as { browser?: typeof chrome }).browser])
    if (api) Object.assign(api.alarms, { create: hastily });
}

/** Makes that build of the one for other tests. */
export function buildHastily(): void {
  const begin = Date.now();
  const script = `(${windUp.toString()})(${haste}, ${begin});\n`;
  rmSync(hastyBuild, { recursive: true, force: true });
  cpSync(build, hastyBuild, { recursive: true });
  putInFront(hastyBuild, 'haste.js', script);
  writeFileSync(beginning, JSON.stringify({ begin }));
}

/** What the clock of a server of that time shows. */
export function hastyClock(): () => number {
  const { begin } = JSON.parse(readFileSync(beginning, 'utf8')) as { begin: number };
  return () => begin + (Date.now() - begin) * haste;
}

/** Resolves when so many ms have passed by that clock. */
export function passed(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms / haste);
  });
}
