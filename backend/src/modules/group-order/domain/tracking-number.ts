import type { Carrier } from "@chumchon/contracts";

/**
 * What tracking numbers of each carrier look like. Thailand Post: UPU S10 with its check digit; the others as their
 * parcels show them, loose enough for new series.
 */
const shapes: Record<Exclude<Carrier, "thailand_post">, RegExp> = {
  flash: /^TH[A-Z0-9]{9,16}$/,
  kerry: /^(?:KEX|KER|SCC|[A-Z]{3,4})[A-Z0-9]{7,14}$/,
  jt: /^\d{12}$/,
  ninjavan: /^(?:NV|SHP|TH|NLTH)[A-Z0-9]{8,18}$/,
  other: /^[A-Z0-9-]{5,40}$/,
};

const weights = [8, 6, 4, 2, 3, 5, 9, 7];

/** The number as it is stored: capitals, no blanks. null when it is none of this carrier. */
export function readTrackingNumber(carrier: Carrier, text: string): string | null {
  const number = text.toUpperCase().replace(/[\s.]/g, "");
  if (carrier === "thailand_post") return isS10(number) ? number : null;
  return shapes[carrier].test(number) ? number : null;
}

/** Two letters, eight digits, a check digit (ISO/UPU S10), TH. */
function isS10(number: string): boolean {
  const match = /^[A-Z]{2}(\d{8})(\d)TH$/.exec(number);
  if (!match) return false;
  const sum = [...(match[1] ?? "")].reduce(
    (total, digit, at) => total + Number(digit) * (weights[at] ?? 0),
    0,
  );
  const check = 11 - (sum % 11);
  return Number(match[2]) === (check === 10 ? 0 : check === 11 ? 5 : check);
}
