const MOST_KEPT = 5_000;

/**
 * The same function, which computes an answer once a text: a file of a million rows says the same few groups, channels
 * and days again and again, and folding Thai is most of what reading a row costs. Bounded, whatever the file holds.
 */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = compute(text);
    if (known.size >= MOST_KEPT) known.clear();
    // A cell is a slice of the piece of file that it was read from; kept as it is, it would keep all of that.
    known.set(` ${text}`.slice(1), answer);
    return answer;
  };
}
