const thaiDigits = "๐๑๒๓๔๕๖๗๘๙";

/** Satang of what somebody typed as baht ("1,234.50", "฿๕๐"); null when it is no amount above zero of whole satang. */
export function parseBaht(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[๐-๙]/g, (digit) => String(thaiDigits.indexOf(digit)))
    .replace(/^฿|\s*(บาท|baht)$/gi, "")
    .replace(/,(?=\d{3}(\D|$))/g, "")
    .trim();
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  const satang = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return satang > 0 ? satang : null;
}
