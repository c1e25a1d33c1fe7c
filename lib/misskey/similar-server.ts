import { knownServers } from './known-servers.ts';

/** Slips of the finger that a name of this many characters may have: of a short one, little else would be left. */
function slipsIn(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

/** `mikssey.io` -> `misskey.io`: the known server that a host was most likely meant to be; null if none is near, or it is one. */
export function similarServer(host: string): string | null {
  const typed = host.toLowerCase();
  // A name without its end, of which nothing can be asked yet, is held against names without theirs.
  const whole = typed.includes('.');
  const [nearest] = knownServers
    .map((known) => ({ known, name: whole ? known : (known.split('.', 1)[0] ?? known) }))
    .filter(({ name }) => Math.abs(name.length - typed.length) <= 2)
    .map(({ known, name }) => ({ known, slips: slipsBetween(typed, name), most: slipsIn(name.length) }))
    .filter(({ slips, most }) => slips <= most)
    .toSorted((one, other) => one.slips - other.slips);
  return nearest && nearest.slips > 0 ? nearest.known : null;
}

/** Characters that are too many, missing, wrong or swapped with the next one (optimal string alignment). */
function slipsBetween(typed: string, meant: string): number {
  let [before, row]: [number[], number[]] = [[], Array.from({ length: meant.length + 1 }, (_, at) => at)];
  for (let t = 1; t <= typed.length; t += 1) {
    const next = [t];
    for (let m = 1; m <= meant.length; m += 1) {
      const same = typed[t - 1] === meant[m - 1];
      const isSwapped = typed[t - 1] === meant[m - 2] && typed[t - 2] === meant[m - 1];
      next[m] = Math.min(
        (row[m] ?? 0) + 1,
        (next[m - 1] ?? 0) + 1,
        (row[m - 1] ?? 0) + (same ? 0 : 1),
        isSwapped ? (before[m - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return row[meant.length] ?? 0;
}
