/** Asks again until there is an answer; throws after `patience` ms. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false>,
  patience = 15_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}
