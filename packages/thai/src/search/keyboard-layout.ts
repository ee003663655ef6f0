/** The keys of a US keyboard, and what they write on a Thai one (Kedmanee, TIS 820-2538), unshifted and shifted. */
const US =
  "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./" + '!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?';
const THAI = "ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ" + '+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ';

const toThai = new Map([...US].map((key, index) => [key, THAI.charAt(index)]));
const toUs = new Map(
  [...US]
    .map((key, index): [string, string] => [THAI.charAt(index), key])
    .filter(([thai]) => /[ก-๛]/.test(thai)),
);

/**
 * What the same keys would have written with the other layout: "s,7d" → "หมึก", "หๆีรก" → "squid".
 * @returns null when the text mixes both scripts, so that no single layout was meant
 */
export function swapKeyboardLayout(text: string): string | null {
  const hasThai = /[ก-๛]/.test(text);
  const hasLatin = /[a-z]/i.test(text);
  if (hasThai === hasLatin) return hasThai ? null : mapKeys(text, toThai, /[ก-ฮ]/);
  return hasThai ? mapKeys(text, toUs, /^[\x20-\x7e]+$/) : mapKeys(text, toThai, /[ก-ฮ]/);
}

function mapKeys(text: string, keys: Map<string, string>, plausible: RegExp): string | null {
  const swapped = [...text].map((char) => keys.get(char) ?? char).join("");
  return swapped !== text && plausible.test(swapped) ? swapped : null;
}
