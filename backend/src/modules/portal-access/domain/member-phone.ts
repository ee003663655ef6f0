import { normalizeThai, parseThaiPhone } from "@chumchon/thai";

/** Phones of the sample world: 000-000-0001 to 000-000-0058. No such numbers exist. */
const SAMPLE = /^000000(00(?:0[1-9]|[1-4]\d|5[0-8]))$/;

export type ReadPhone = { ok: true; phone: string } | { ok: false };

/**
 * The one way in which a member's phone is stored and compared: "+66812345678", or "0000000001" in the sample world.
 */
export function readMemberPhone(text: string, world: "sample" | "real" | null): ReadPhone {
  const digits = normalizeThai(text.slice(0, 60)).replace(/[\s().-]/g, "");
  if (world === "sample" && SAMPLE.test(digits)) return { ok: true, phone: digits };
  const parsed = parseThaiPhone(text);
  return parsed.ok && parsed.kind === "mobile" ? { ok: true, phone: parsed.e164 } : { ok: false };
}

/** As a Thai reads it: 081-234-5678. */
export function showMemberPhone(phone: string): string {
  const national = phone.replace(/^\+66/, "0");
  return `${national.slice(0, 3)}-${national.slice(3, 6)}-${national.slice(6)}`;
}
