import { expect, type Locator, type Page } from '@playwright/test';

/** An account on the options page, by `@user@host` or by `host · share page`. */
export function cardOf(options: Page, handle: string): Locator {
  return options.getByRole('article', { name: handle, exact: true });
}

/** Makes a template for an account on the options page, in place of what stands there. */
export async function writeTemplate(options: Page, handle: string, template: string): Promise<void> {
  const card = cardOf(options, handle);
  const field = card.getByLabel(/^How a note about a page begins/);
  if (!(await field.isVisible())) await card.getByText('Template', { exact: true }).click();
  await field.fill(template);
}

/** The accounts on the options page, in their order. */
export function cardsOn(options: Page): Promise<(string | null)[]> {
  return options
    .getByRole('article')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')));
}

/** Signs out of an account on the options page. */
export async function signOut(options: Page, handle: string): Promise<void> {
  const card = cardOf(options, handle);
  await card.getByRole('button', { name: 'Sign out' }).click();
  await card.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(card).toBeHidden();
}
