import { createInstance } from 'addons-linter';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Finding {
  code: string;
  file?: string;
}

/** What addons.mozilla.org finds in a package when it is uploaded. */
export async function lint(zip: Buffer): Promise<{ errors: Finding[]; warnings: Finding[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  const file = join(folder, 'package.zip');
  writeFileSync(file, zip);
  const config = { _: [file], logLevel: 'fatal', output: 'none', shouldScanFile: () => true };
  const { errors, warnings } = await createInstance({ config, runAsBinary: false }).run();
  rmSync(folder, { recursive: true });
  return { errors: errors.map(brief), warnings: warnings.map(brief) };
}

function brief({ code, file }: Finding): Finding {
  return { code, ...(file !== undefined && { file }) };
}
