/** Tone marks and the other marks that stand above a letter. */
const MARKS_ABOVE = "\u0E47-\u0E4C";

/**
 * Thai as a font without a Thai shaping engine draws it right. Sara am (U+0E33) is a ring above the letter and an aa
 * behind it; with a tone mark the ring stands below the mark, so "น้ำ" is drawn as letter, ring, mark, aa (as the
 * OpenType specification for Thai says: Microsoft, "Creating Thai OpenType fonts", step 2).
 */
export function shapeThai(text: string): string {
  return text
    .normalize("NFC")
    .replace(new RegExp(`([${MARKS_ABOVE}]*)\u0E33`, "g"), (_all, marks: string) => `\u0E4D${marks}\u0E32`);
}
