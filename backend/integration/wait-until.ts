const everyMs = 25;

/**
 * Reads again and again until it holds. For what follows an event: it has no moment of its own to wait for.
 * @throws after `withinMs` with what was read last
 */
export async function waitUntil<T>(
  read: () => Promise<T>,
  holds: (value: T) => boolean,
  withinMs = 60_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) {
      throw new Error(`It did not come true within ${withinMs} ms. Last: ${JSON.stringify(value)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
