import type { BrowserContext } from '@playwright/test';

/** Writes down all that pages say to the background and hear from it, and every line on every console. */
export async function overhear(context: BrowserContext): Promise<string[]> {
  const heard: string[] = [];
  context.on('console', (line) => heard.push(line.text()));
  for (const worker of context.serviceWorkers()) worker.on('console', (line) => heard.push(line.text()));
  await context.addInitScript(() => {
    const { runtime } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? {};
    if (!runtime?.sendMessage) return;
    const send: (message: unknown) => Promise<unknown> = runtime.sendMessage.bind(runtime);
    const tell = async (message: unknown) => {
      const reply = await send(message);
      console.debug(JSON.stringify({ message, reply }));
      return reply;
    };
    Object.defineProperty(runtime, 'sendMessage', { value: tell });
  });
  return heard;
}
