/** Who waits for what inside this process, in the order of asking: only the first of a queue asks the database. */
export class KeyQueues {
  private readonly tails = new Map<string, Promise<void>>();

  /**
   * Comes to the front of the queue of every key. Sorted, so that two that want the same keys never block each other.
   * @returns what lets the next one through; undefined when that took longer than `msLeft()`
   */
  async enter(keys: readonly string[], msLeft: () => number): Promise<(() => void) | undefined> {
    const leaves: (() => void)[] = [];
    const leaveAll = () => {
      for (const leave of leaves) leave();
    };
    for (const key of [...new Set(keys)].sort()) {
      const { turn, leave } = this.join(key);
      leaves.push(leave);
      if (await happens(turn, msLeft())) continue;
      leaveAll();
      return undefined;
    }
    return leaveAll;
  }

  private join(key: string): { turn: Promise<void>; leave: () => void } {
    const turn = this.tails.get(key) ?? Promise.resolve();
    let leave = () => {};
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    // Whoever gives up in the middle of the queue must not let others overtake those before it.
    const tail = turn.then(() => left);
    this.tails.set(key, tail);
    void tail.then(() => {
      if (this.tails.get(key) === tail) this.tails.delete(key);
    });
    return { turn, leave };
  }
}

async function happens(turn: Promise<void>, withinMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), Math.max(0, withinMs));
  });
  try {
    return await Promise.race([turn.then(() => true as const), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
