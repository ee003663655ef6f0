import { normalizeThai } from "./normalize-thai";

/**
 * Why a text is no Thai telephone number. `characters`: something that belongs in no number (letters,
 * an extension); `length`: too few or too many digits for its kind; `prefix`: no Thai number begins so.
 */
export type ThaiPhoneReason = "empty" | "characters" | "length" | "prefix";

export type ParsedThaiPhone =
  | {
      readonly ok: true;
      /** "+66812345678" */
      readonly e164: string;
      /** "081-234-5678", "038-611-234", "02-123-4567" */
      readonly display: string;
      readonly kind: "mobile" | "landline";
    }
  | { readonly ok: false; readonly reason: ThaiPhoneReason };

const ALLOWED = /^\+?[\d\s().\-\u2010-\u2015]+$/;
const MOBILE = /^0[689]/;
/** 02 Bangkok, 03 East and West, 04 North-East, 05 North, 07 South; 06 is mobile only. */
const LANDLINE = /^0[23457]/;

/**
 * Reads a number that can be called in Thailand: mobile (10 digits, 06 08 09) or landline (9 digits),
 * with +66, 66 or 0 in front, with spaces, dashes, dots, brackets and Thai digits. The sample world's
 * 000-000-0001 to 000-000-0058 are not such numbers and are refused.
 */
export function parseThaiPhone(input: string): ParsedThaiPhone {
  const text = normalizeThai(input.slice(0, 60));
  if (text === "") return { ok: false, reason: "empty" };
  if (!ALLOWED.test(text)) return { ok: false, reason: "characters" };

  const national = nationalDigits(text);
  if (MOBILE.test(national)) return checked(national, 10, "mobile");
  if (LANDLINE.test(national)) return checked(national, 9, "landline");
  return { ok: false, reason: national.length < 3 ? "length" : "prefix" };
}

/** The digits with a leading 0, whatever country prefix was written; "+66 (0)81" is common. */
function nationalDigits(text: string): string {
  const digits = text.replace(/\D/g, "");
  if (text.startsWith("+")) return digits.startsWith("66") ? withZero(digits.slice(2)) : digits;
  if (digits.startsWith("0066")) return withZero(digits.slice(4));
  if (/^66\d{8,10}$/.test(digits)) return withZero(digits.slice(2));
  return digits;
}

function withZero(digits: string): string {
  return digits.startsWith("0") ? digits : `0${digits}`;
}

function checked(digits: string, length: number, kind: "mobile" | "landline"): ParsedThaiPhone {
  if (digits.length !== length) return { ok: false, reason: "length" };
  const area = digits.startsWith("02") ? 2 : 3;
  const display = `${digits.slice(0, area)}-${digits.slice(area, -4)}-${digits.slice(-4)}`;
  const threes = `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
  return { ok: true, e164: `+66${digits.slice(1)}`, display: area === 2 ? display : threes, kind };
}
