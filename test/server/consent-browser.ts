import { JSDOM } from 'jsdom';

/** A consent page as a browser runs it, without its navigations. */
export type ConsentBrowser = {
  /** Clicks a button of the step that is shown; throws when there is none of that name. */
  click: (button: string) => void;
  /** The texts of the steps that are shown. */
  shown: () => string;
  /** The fields of the form on the page. */
  formFields: () => Record<string, string>;
  /** What the page has asked of the server so far. */
  settled: () => Promise<unknown>;
};

/** Opens a page and runs its script. */
export async function openConsent(url: string): Promise<ConsentBrowser> {
  const calls: Promise<unknown>[] = [];
  const { window } = new JSDOM(await (await fetch(url)).text(), {
    url,
    runScripts: 'dangerously',
    beforeParse: (window) => {
      window.fetch = (input, init) => {
        const call = fetch(new URL(input instanceof Request ? input.url : input, url), init);
        calls.push(call);
        return call;
      };
    },
  });
  const { document } = window;
  const steps = () =>
    [...document.querySelectorAll<HTMLElement>('[data-step]')].filter((step) => !step.hidden);
  return {
    click: (name) => {
      const buttons = steps().flatMap((step) => Array.from(step.querySelectorAll('button')));
      const button = buttons.find(({ textContent }) => textContent === name);
      if (!button) throw new Error(`there is no button ${name}`);
      button.click();
    },
    shown: () =>
      steps()
        .map(({ textContent }) => textContent)
        .join(' '),
    formFields: () => {
      const inputs = [...document.querySelectorAll<HTMLInputElement>('form input')];
      return Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
    },
    settled: async () => {
      await Promise.all(calls);
      await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}
