const DIGITS = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"] as const;
const PLACES = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"] as const;
const MILLION = 1_000_000;

/**
 * An amount in Thai words as it stands on receipts: 12150 satang is "หนึ่งร้อยยี่สิบเอ็ดบาทห้าสิบสตางค์", a whole
 * amount ends with "ถ้วน". Read by the Royal Society's rule: a final one after anything higher is เอ็ด.
 * @param satang a safe integer; below zero begins with "ลบ"
 * @throws RangeError for everything else
 */
export function bahtText(satang: number): string {
  if (!Number.isSafeInteger(satang)) throw new RangeError(`Not an amount in satang: ${satang}`);
  if (satang < 0) return `ลบ${bahtText(-satang)}`;
  const [baht, rest] = [Math.floor(satang / 100), satang % 100];
  if (rest === 0) return `${words(baht)}บาทถ้วน`;
  return `${baht === 0 ? "" : `${words(baht)}บาท`}${words(rest)}สตางค์`;
}

function words(value: number): string {
  if (value === 0) return DIGITS[0];
  const [millions, rest] = [Math.floor(value / MILLION), value % MILLION];
  const high = millions > 0 ? `${words(millions)}ล้าน` : "";
  return high + belowMillion(rest, millions > 0);
}

function belowMillion(value: number, hasMore: boolean): string {
  let text = "";
  for (let place = PLACES.length - 1; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit !== 0) text += readDigit(digit, place, hasMore || value >= 10) + PLACES[place];
  }
  return text;
}

function readDigit(digit: number, place: number, hasHigher: boolean): string {
  if (place === 1 && digit === 1) return "";
  if (place === 1 && digit === 2) return "ยี่";
  if (place === 0 && digit === 1 && hasHigher) return "เอ็ด";
  return DIGITS[digit] ?? "";
}
