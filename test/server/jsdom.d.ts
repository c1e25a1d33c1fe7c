/** The little of jsdom that is used here; it ships no types of its own. */
declare module 'jsdom' {
  type Window = { readonly document: Document; fetch: typeof fetch };
  type Options = {
    url?: string;
    /** Runs the page's own scripts. */
    runScripts?: 'dangerously';
    beforeParse?: (window: Window) => void;
  };

  export class JSDOM {
    constructor(html: string, options?: Options);
    readonly window: Window;
  }
}
