/** Resolves after `ms`. For waits of seconds in a background kept awake; longer ones belong to alarms. */
export function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
