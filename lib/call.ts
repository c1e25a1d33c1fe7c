import { send } from './browser/messages.ts';
import type { Commands } from './commands.ts';
import { fromData } from './failure.ts';

/** Asks the background to do something, by the name of a command. Throws MisskeyError with the command's own code. */
export async function call<Name extends keyof Commands>(
  name: Name,
  ...args: Parameters<Commands[Name]>
): Promise<Awaited<ReturnType<Commands[Name]>>> {
  return (await send(name, args, fromData)) as Awaited<ReturnType<Commands[Name]>>;
}
