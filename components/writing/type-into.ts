/**
 * Changes the text that is being written as if it was typed: whoever follows the field hears of it, and the cursor
 * stays where it is among the words. Nothing happens where there is no field.
 */
export function typeInto(field: HTMLTextAreaElement | null, change: (text: string) => string): void {
  if (!field) return;
  // First what stands there already: some of it may have come since the last keystroke, and be taken for missing.
  say(field);
  const before = field.value;
  const after = change(before);
  const start = countAlike(before, after, (text, index) => text[index]);
  const rest = Math.min(before.length, after.length) - start;
  const end = Math.min(
    rest,
    countAlike(before, after, (text, index) => text[text.length - 1 - index]),
  );
  field.setRangeText(after.slice(start, after.length - end), start, before.length - end, 'preserve');
  say(field);
  field.focus();
}

function say(field: HTMLTextAreaElement): void {
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function countAlike(
  one: string,
  other: string,
  at: (text: string, index: number) => string | undefined,
): number {
  let count = 0;
  while (count < one.length && count < other.length && at(one, count) === at(other, count)) count += 1;
  return count;
}
