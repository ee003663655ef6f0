/** No vowels, and nothing that is taken for something else on a small screen. */
const letters = "23456789BCDFGHJKLMNPQRSTVWXZ";
const half = `[${letters}]{4}`;
const shape = new RegExp(`(?:^|[^A-Z0-9])(${half})[- ]?(${half})(?![A-Z0-9])`);

/**
 * A code that a person sends to the shop's LINE account: eight letters of 28, 3.8 × 10¹¹ of them.
 * @param bytes at least eight random ones
 * @returns "XXXX-XXXX"
 */
export function lineCode(bytes: Uint8Array): string {
  // 256 is no multiple of 28: bytes above the last whole one would make the first letters likelier.
  const usable = [...bytes].filter((byte) => byte < 252).slice(0, 8);
  if (usable.length < 8) throw new Error("lineCode needs more random bytes");
  const text = usable.map((byte) => letters[byte % letters.length]).join("");
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** The code in what somebody wrote, as it is stored; null when there is none. */
export function findLineCode(message: string): string | null {
  const match = shape.exec(message.toUpperCase());
  return match ? `${match[1]}-${match[2]}` : null;
}
