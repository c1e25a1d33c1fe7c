import type { BrowserContext } from '@playwright/test';

const mark = 'action: ';

/**
 * Counts what a person has to do in pages of the extension that open from now on, as those pages see it: each click,
 * and each field that is typed into.
 */
export async function countActions(context: BrowserContext): Promise<string[]> {
  const actions: string[] = [];
  context.on('console', (line) => {
    if (line.text().startsWith(mark)) actions.push(line.text().slice(mark.length));
  });
  await context.addInitScript((prefix) => {
    if (location.protocol !== 'chrome-extension:') return;
    let field: EventTarget | null = null;
    const tell = (what: string) => console.debug(prefix + what);
    addEventListener(
      'input',
      ({ isTrusted, target }) => {
        if (isTrusted && target !== field) tell('types');
        field = target;
      },
      true,
    );
    addEventListener(
      'click',
      ({ isTrusted, target }) => {
        field = null;
        if (isTrusted && target instanceof Element)
          tell(`clicks ${target.closest('button, a, summary, label')?.textContent.trim() ?? 'beside'}`);
      },
      true,
    );
  }, mark);
  return actions;
}
