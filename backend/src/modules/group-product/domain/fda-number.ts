/**
 * A food serial number (เลขสารบบอาหาร) in the form that a label carries, XX-X-XXXXX-X-XXXX; undefined unless it has
 * exactly 13 digits. It makes goods traceable and promises nothing about them.
 * @param text digits, also Thai ones, with or without dashes and spaces
 */
export function readFdaNumber(text: string): string | undefined {
  const digits = text
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/^\s*(อย\.?|FDA)\s*/i, "")
    .replace(/[\s-]/g, "");
  if (!/^\d{13}$/.test(digits)) return undefined;
  const parts = [2, 1, 5, 1, 4].map((length, index, all) => {
    const start = all.slice(0, index).reduce((sum, each) => sum + each, 0);
    return digits.slice(start, start + length);
  });
  return parts.join("-");
}
