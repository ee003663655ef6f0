/**
 * Gathers what arrives while a run is under way and does it together in the next run, one run at a time.
 * So a burst about one thing (an order emits a dozen events) costs one or two runs, and no run can finish with older
 * facts after one that began later.
 *
 * @param work reads the present state itself; the items only say where to look. Equal items (by JSON) are given once.
 * @returns adds items; its promise settles with the run that has taken them.
 */
export function createBatcher<Item, Context>(
  work: (items: Item[], context: Context) => Promise<unknown>,
): (items: readonly Item[], context: Context) => Promise<void> {
  let waiting = new Map<string, Item>();
  let next: Promise<void> | undefined;
  let current: Promise<void> = Promise.resolve();

  return (items, context) => {
    for (const item of items) waiting.set(JSON.stringify(item), item);
    if (waiting.size === 0) return Promise.resolve();
    next ??= afterwards(current, async () => {
      const batch = [...waiting.values()];
      waiting = new Map();
      if (next) current = next;
      next = undefined;
      await work(batch, context);
    });
    return next;
  };
}

/** A failed run is its own callers' trouble; the next one goes ahead. */
function afterwards(before: Promise<void>, run: () => Promise<void>): Promise<void> {
  return before.then(run, run);
}
