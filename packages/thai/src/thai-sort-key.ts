import { normalizeThai } from "./normalize-thai";

const IGNORED = /[^\p{L}\p{M}\p{N}]+|[ๆฯ]/gu;
const LEADING_VOWEL = /([\u0E40-\u0E44])([\u0E01-\u0E2E])/g;
const SECONDARY_MARKS = /[\u0E47-\u0E4E]/g;
const DIGITS = /\d+/g;
const DIGIT_WIDTH = 10;
const LATIN = /[a-z]/g;
/** Distance from "a" to the full-width "ａ", which lies behind the Thai block. */
const TO_FULL_WIDTH = 0xfee0;

/**
 * A text whose code-point order is Thai dictionary order, for databases and search engines that cannot
 * collate Thai (a C.UTF-8 database puts เ แ โ ใ ไ last). Leading vowels go behind their consonant; tone
 * marks decide only between texts that are otherwise equal; digits count as numbers and come first,
 * Latin letters come after Thai. Agrees with `compareThai` on ordinary names.
 */
export function thaiSortKey(text: string): string {
  const plain = normalizeThai(text)
    .toLowerCase()
    .replace(IGNORED, "")
    .replace(DIGITS, (digits) => digits.padStart(DIGIT_WIDTH, "0"))
    .replace(LATIN, (letter) => String.fromCharCode(letter.charCodeAt(0) + TO_FULL_WIDTH))
    .replace(LEADING_VOWEL, "$2$1");
  return `${plain.replace(SECONDARY_MARKS, "")} ${plain}`;
}
