import browser, { type Runtime } from 'webextension-polyfill';

/** What pages may ask of the background: name -> what it does. The implementation is the type. */
export type Commands = Record<string, (...args: never[]) => unknown>;

/** An error as data: a closed code where it has one, so that both sides know it again. */
export interface ErrorData {
  code: string;
  detail: unknown;
  message: string;
}

type Reply = { value: unknown } | { error: ErrorData };

interface Request {
  command: string;
  args: unknown[];
}

/** Answers commands from our own pages, and from nobody else. `describe` turns what was thrown into data. */
export function serve(commands: Commands, describe: (error: unknown) => ErrorData): void {
  // `sendResponse` and `return true` behave alike in a native and in a polyfilled `browser`.
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    sendResponse: (reply: Reply) => void,
  ) => {
    if (!isRequest(message) || !isOurs(sender) || !Object.hasOwn(commands, message.command)) return undefined;
    void run(commands, message, describe).then(sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

/** Sends a command to the background. `revive` makes the error to throw out of its data. */
export async function send(
  command: string,
  args: unknown[],
  revive: (error: ErrorData) => Error,
): Promise<unknown> {
  const reply = await browser.runtime.sendMessage<Request, Reply>({ command, args });
  if ('error' in reply) throw revive(reply.error);
  return reply.value;
}

async function run(commands: Commands, { command, args }: Request, describe: (error: unknown) => ErrorData) {
  try {
    const implementation = commands[command] as (...args: unknown[]) => unknown;
    // `undefined` does not survive the journey in every browser.
    return { value: (await implementation(...args)) ?? null };
  } catch (error) {
    return { error: describe(error) };
  }
}

function isRequest(message: unknown): message is Request {
  return (
    typeof message === 'object' &&
    message !== null &&
    'command' in message &&
    typeof message.command === 'string' &&
    'args' in message &&
    Array.isArray(message.args)
  );
}

/** A page of this extension: an injected script has the id too, but the address of the page it runs in. */
function isOurs(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));
}
