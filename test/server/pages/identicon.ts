import { createHash } from 'node:crypto';

/** A picture made from a name: five by five cells, mirrored. */
export function identicon(name: string): string {
  const hash = createHash('sha256').update(name).digest();
  const hue = Math.round(((hash[0] ?? 0) / 255) * 360);
  const cells = Array.from({ length: 25 }, (_, index) => {
    const x = index % 5;
    const y = Math.floor(index / 5);
    const isSet = ((hash[1 + Math.min(x, 4 - x) + y * 3] ?? 0) & 1) === 1;
    return isSet ? `<rect x="${x + 1}" y="${y + 1}" width="1" height="1"/>` : '';
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 7 7" shape-rendering="crispEdges"><rect width="7" height="7" fill="hsl(${hue} 60% 92%)"/><g fill="hsl(${hue} 55% 45%)">${cells.join('')}</g></svg>`;
}
