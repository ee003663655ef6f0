const running = new Map<string, Promise<unknown>>();

/**
 * Does the work for one key one after the other, in this process: a button pressed twice must not make two
 * requests fight over the cart's lock in the backend. What an earlier work throws is the earlier caller's.
 */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const earlier = running.get(key) ?? Promise.resolve();
  const mine = earlier.then(work, work);
  running.set(key, mine);
  try {
    return await mine;
  } finally {
    if (running.get(key) === mine) running.delete(key);
  }
}
