import type { View } from './view.ts';

/** What can be tapped in a page and is smaller than a finger: each with its width and height in px. */
export function smallTargets(page: View): Promise<string[]> {
  return page.evaluate(() => {
    const finger = 44;
    const targets = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, summary, textarea, [role="button"], [role^="menuitem"], [role="option"], [tabindex]',
    );
    return Array.from(targets, (target) => {
      // Who taps the words of a box ticks it.
      const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
      // Nobody can tap what is in a mere picture of the composer.
      const isThere = width > 1 && height > 1 && target.checkVisibility() && !target.closest('[inert]');
      // A fraction is lost where a page is drawn in whole pixels.
      const isSmall = Math.round(width) < finger || Math.round(height) < finger;
      const name = target.ariaLabel ?? target.innerText ?? '';
      return isThere && isSmall
        ? `${target.localName}.${target.className} ${name.trim().slice(0, 30)}: ${width.toFixed(1)} × ${height.toFixed(1)}`
        : '';
    }).filter((line) => line !== '');
  });
}
