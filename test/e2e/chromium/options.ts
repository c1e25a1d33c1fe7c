import type { Locator, Page } from '@playwright/test';

/** An account on the options page, by `@user@host` or by `host · share page`. */
export function cardOf(options: Page, handle: string): Locator {
  return options.getByRole('article', { name: handle, exact: true });
}

/** The accounts on the options page, in their order. */
export function cardsOn(options: Page): Promise<(string | null)[]> {
  return options
    .getByRole('article')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')));
}
