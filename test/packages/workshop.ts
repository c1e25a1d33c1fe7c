import { execFileSync } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const repository = resolve(import.meta.dirname, '../..');
const notCopied = new Set(['node_modules', 'test', 'test-results', 'demo-output']);

/** Where and when a build takes place. */
export interface Circumstances {
  /** ISO 8601. */
  now: string;
  timeZone: string;
  /** Below the folder for temporary files. */
  folder: string;
}

/** A folder in which to build: its clock and its place are its own, the installed packages everybody's. */
export interface Workshop {
  put(files: Iterable<[path: string, content: string | Buffer]>): void;
  /** Runs a script of package.json; the packages there are then, by what follows the version in their names. */
  pack(script: string): Map<string, Buffer>;
  /** Runs a script of package.json; what it leaves in `.output`, by a path in there. */
  build(script: string): (path: string) => string;
  /** What a program there is told the time is. */
  clock(): string;
  close(): void;
}

/** An empty folder with nothing but the installed packages in it. */
export function workshop({ now, timeZone, folder }: Circumstances): Workshop {
  const place = mkdtempSync(join(tmpdir(), 'packages-'));
  const root = join(place, folder);
  mkdirSync(root, { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  const clock = pathToFileURL(join(import.meta.dirname, 'clock.mjs')).href;
  const run = (program: string, args: string[]) =>
    execFileSync(program, args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: `--import ${clock}`, FAKE_NOW: now, TZ: timeZone },
    });
  return {
    put: (files) => {
      for (const [path, content] of files) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), content);
      }
    },
    pack: (script) => {
      run('npm', ['run', '--silent', script]);
      return new Map(
        globSync('.output/*.zip', { cwd: root }).map((path) => [
          kindOf(path),
          readFileSync(join(root, path)),
        ]),
      );
    },
    build: (script) => {
      run('npm', ['run', '--silent', script]);
      return (path) => readFileSync(join(root, '.output', path), 'utf8');
    },
    clock: () => run('node', ['-p', 'new Date().toISOString()']).trim(),
    close: () => rmSync(place, { recursive: true }),
  };
}

/** Everything in this repository that a build could look at, as it is now. */
export function repositoryFiles(): [path: string, content: Buffer][] {
  return globSync('**/*.*', { cwd: repository, exclude: (path) => notCopied.has(path) })
    .concat('LICENSE')
    .filter((path) => statSync(join(repository, path)).isFile())
    .map((path) => [path, readFileSync(join(repository, path))]);
}

function kindOf(path: string): string {
  return basename(path, '.zip').replace(/^.*-/, '');
}
