const ZERO_WIDTH = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const TONE = "[\u0E48-\u0E4B]";
/** Sara am typed as nikhahit and sara aa, with the tone mark on either side of the nikhahit. */
const SPLIT_SARA_AM = new RegExp(`(${TONE}?)\u0E4D(${TONE}?)\u0E32`, "g");
const DOUBLE_SARA_E = /เเ/g;
const THAI_DIGIT = /[๐-๙]/g;
const THAI_ZERO = 0x0e50;

/**
 * Text as it should be stored and compared: NFC (NFKC would take ำ apart), one code for what looks the
 * same (เเ → แ, ํา → ำ, also with a tone mark between), Thai digits as 0–9, no zero-width characters,
 * any run of white space as one space, trimmed. Case and tone marks stay.
 */
export function normalizeThai(text: string): string {
  return text
    .replace(ZERO_WIDTH, "")
    .normalize("NFC")
    .replace(SPLIT_SARA_AM, "$1$2ำ")
    .replace(DOUBLE_SARA_E, "แ")
    .replace(THAI_DIGIT, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))
    .replace(/\s+/g, " ")
    .trim();
}
