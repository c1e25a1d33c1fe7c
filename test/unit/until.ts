/** The real one, whatever a test makes of the clock. */
const { setTimeout } = globalThis;

/** Waits, in real time, until something is so. */
export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (let polls = 0; polls < 800; polls += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
  throw new Error(`in vain: ${isSo.toString()}`);
}
