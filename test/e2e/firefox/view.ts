import { writeFileSync } from 'node:fs';
import { until } from '../until.ts';
import { evaluateIn, type Bidi, type Remote } from './bidi.ts';

/** What a person sees something as: its name, and its role where the name is not enough; or a selector. */
export type Seen = { name: string; role?: 'button' | 'heading' | 'link' } | string;

/** A page that is in sight: in a tab, in a window, or in the popup. */
export interface View {
  /** What BiDi calls it. */
  context: string;
  evaluate: <Args extends unknown[], Result>(func: Remote<Args, Result>, ...args: Args) => Promise<Result>;
  address: () => Promise<string>;
  /** All text in sight. */
  text: () => Promise<string>;
  /** Waits until this is in sight. */
  says: (sentence: string) => Promise<void>;
  /** How many of these are there. */
  count: (what: Seen) => Promise<number>;
  /** A real click in its middle, once it is there and can be clicked. */
  click: (what: Seen, button?: 'left' | 'right') => Promise<void>;
  /** Real keys, wherever the cursor is. */
  type: (words: string) => Promise<void>;
  /** Keys held together, such as Control and Enter. */
  press: (...names: (keyof typeof keys)[]) => Promise<void>;
  /** Makes the page as large as this, in px. */
  resize: (width: number, height: number) => Promise<void>;
  screenshot: (path: string) => Promise<void>;
  isOpen: () => Promise<boolean>;
  gone: () => Promise<void>;
  close: () => Promise<void>;
}

/** Keys as WebDriver writes them. */
const keys = { Control: '\uE009', Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004' };

interface Node {
  sharedId: string;
  value: { attributes: Record<string, string> };
}

/** Takes a page in hand. */
export function viewOf(bidi: Bidi, context: string): View {
  const evaluate: View['evaluate'] = (func, ...args) => evaluateIn(bidi, context, func, ...args);
  const locate = async (what: Seen) => {
    const type = typeof what === 'string' ? 'css' : 'accessibility';
    const locator = { type, value: what };
    return (await bidi<{ nodes: Node[] }>('browsingContext.locateNodes', { context, locator })).nodes;
  };
  const act = (actions: object[]) => bidi('input.performActions', { context, actions });
  const strike = (strokes: object[]) => act([{ type: 'key', id: 'keyboard', actions: strokes }]);
  const click: View['click'] = async (what, button = 'left') => {
    const { sharedId } = await until(`there is ${JSON.stringify(what)}`, async () =>
      (await locate(what)).find(({ value }) => !('disabled' in value.attributes)),
    );
    await bidi('script.callFunction', {
      target: { context },
      awaitPromise: false,
      functionDeclaration: `(node) => node.scrollIntoView({ block: 'center', behavior: 'instant' })`,
      arguments: [{ sharedId }],
    });
    await act([{ type: 'pointer', id: 'mouse', actions: clickOn(sharedId, button === 'left' ? 0 : 2) }]);
  };
  // A page that is just coming has no body.
  const text = () => evaluate(() => (document.body as HTMLElement | null)?.innerText ?? '');
  const isOpen = () => text().then(yes, no);
  return {
    context,
    evaluate,
    text,
    isOpen,
    address: () => evaluate(() => location.href),
    says: async (sentence) => {
      await until(`it says: ${sentence}`, async () => (await text()).includes(sentence));
    },
    count: async (what) => (await locate(what)).length,
    click,
    type: async (words) => {
      await strike(
        Array.from(words, (value) => (value === '\n' ? keys.Enter : value)).flatMap((value) => [
          down(value),
          up(value),
        ]),
      );
    },
    press: async (...names) => {
      const values = names.map((name) => keys[name]);
      await strike([...values.map(down), ...values.toReversed().map(up)]);
    },
    resize: async (width, height) => {
      await bidi('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    screenshot: async (path) => {
      const { data } = await bidi<{ data: string }>('browsingContext.captureScreenshot', { context });
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    gone: async () => {
      await until('it is gone', async () => !(await isOpen()));
    },
    close: async () => {
      await bidi('browsingContext.close', { context });
    },
  };
}

function clickOn(sharedId: string, button: number): object[] {
  const origin = { type: 'element', element: { sharedId } };
  return [
    { type: 'pointerMove', x: 0, y: 0, origin },
    { type: 'pointerDown', button },
    { type: 'pointerUp', button },
  ];
}

function down(value: string): object {
  return { type: 'keyDown', value };
}

function up(value: string): object {
  return { type: 'keyUp', value };
}

function yes(): true {
  return true;
}

function no(): false {
  return false;
}

/** Opens an address in a tab, and waits until it is there: pages of extensions do not tell BiDi that they have loaded. */
export async function show(bidi: Bidi, context: string, address: string): Promise<View> {
  const view = viewOf(bidi, context);
  await bidi('browsingContext.navigate', { context, url: address, wait: 'none' });
  await until(`${address} has loaded`, () =>
    view.evaluate((url) => document.readyState === 'complete' && location.href === url, address),
  );
  return view;
}
