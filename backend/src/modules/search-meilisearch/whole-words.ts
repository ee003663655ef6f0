const THAI = /[\u0E00-\u0E7F]/gu;
const FIRST_THAI = 0x0e00;
/** Letters of a script without case, marks or joining, of which each stands for one Thai letter. */
const FIRST_LETTER = 0x1401;

/**
 * Our words come cut and folded. The engine would cut Thai again by its own dictionary, and so tear up what it does
 * not know: "ทุเรี" of somebody typing, "ทุเรีบน" of somebody in haste. In letters that it does not know as Thai a
 * word stays one word, with its beginnings and its wrong letters counted one by one. Used for documents and questions.
 */
export function wholeWords(text: string): string {
  return text.replace(THAI, (letter) =>
    String.fromCodePoint(FIRST_LETTER + (letter.codePointAt(0) ?? FIRST_THAI) - FIRST_THAI),
  );
}
