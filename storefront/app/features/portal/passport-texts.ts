import type { TextEntry } from "~/lib/i18n/text-entry";

/** Income passports and the cash report, as the group makes them. */
export const portalPassportTexts = {
  "portalPassport.title": { th: "หนังสือรับรองรายได้", en: "Income passports" },
  "portalPassport.lead": {
    th: "ใช้ยื่นธนาคาร เช่น ธ.ก.ส. หรือผู้ซื้อรายใหญ่ มีเฉพาะรายได้ที่ตรวจยืนยันแล้ว ผู้รับสแกน QR บนกระดาษเพื่อตรวจว่าเป็นของจริง",
    en: "For a bank or a large buyer. It has verified income only; whoever gets the paper scans its QR to check it.",
  },
  "portalPassport.days": { th: "ให้ใช้ได้นานเท่าไร", en: "Good for how long" },
  "portalPassport.dayCount": { th: "{count} วัน", en: "{count} days" },
  "portalPassport.issue": { th: "ออกหนังสือรับรอง", en: "Make a passport" },
  "portalPassport.issued": { th: "ออกหนังสือรับรองแล้ว ดาวน์โหลดได้ด้านล่าง", en: "It is made. Download it below." },
  "portalPassport.none": { th: "ยังไม่เคยออกหนังสือรับรอง", en: "None was made yet." },
  "portalPassport.number": { th: "เลขที่ {number}", en: "Number {number}" },
  "portalPassport.valid": { th: "ใช้ได้ถึง {until}", en: "Good until {until}" },
  "portalPassport.expired": { th: "หมดอายุเมื่อ {until}", en: "Expired on {until}" },
  "portalPassport.revoked": { th: "ยกเลิกแล้ว", en: "Revoked" },
  "portalPassport.total": { th: "รวม {amount}", en: "{amount} in all" },
  "portalPassport.asOf": { th: "นับถึง {time}", en: "Counted up to {time}" },
  "portalPassport.download": { th: "ดาวน์โหลด PDF", en: "Download the PDF (Thai)" },
  "portalPassport.downloadEn": { th: "PDF ภาษาอังกฤษ", en: "PDF in English" },
  "portalPassport.line": { th: "ส่งลิงก์ตรวจทางไลน์", en: "Send its page by LINE" },
  "portalPassport.page": { th: "ดูหน้าที่ผู้รับเห็น", en: "See what the reader sees" },
  "portalPassport.message": {
    th: "หนังสือรับรองรายได้ของกลุ่ม เลขที่ {number} ตรวจสอบได้ที่",
    en: "Our income passport, number {number}, can be checked at",
  },
  "portalPassport.revoke": { th: "ยกเลิกหนังสือฉบับนี้", en: "Revoke this passport" },
  "portalPassport.revokeHint": {
    th: "ผู้ที่สแกน QR จะเห็นว่าถูกยกเลิกและไม่เห็นตัวเลขอีก ย้อนกลับไม่ได้ แต่ออกฉบับใหม่ได้",
    en: "Who scans it then reads that it is revoked, and no figures. For ever; another one can be made.",
  },
  "portalPassport.reason": { th: "เหตุผล", en: "Reason" },
  "portalPassport.revokeNow": { th: "ยืนยันยกเลิก", en: "Revoke it" },
  "portalPassport.isRevoked": { th: "ยกเลิกหนังสือรับรองแล้ว", en: "It is revoked." },
  "portalError.passport_without_income": {
    th: "ยังไม่มีรายได้ที่ตรวจยืนยันแล้ว จึงยังออกหนังสือรับรองไม่ได้ บันทึกยอดขายแล้วรอเจ้าหน้าที่ตรวจก่อน",
    en: "There is no verified income yet. Record sales and wait until CPA's staff have checked them.",
  },
  "portalError.too_many_passports": {
    th: "มีหนังสือที่ยังใช้ได้ 20 ฉบับแล้ว ยกเลิกฉบับที่ไม่ใช้ก่อน",
    en: "Twenty passports are still good. Revoke some first.",
  },
  "portalError.passport_reason": {
    th: "เขียนเหตุผลก่อนยกเลิกหนังสือ",
    en: "Write a reason before revoking it.",
  },
} as const satisfies Record<string, TextEntry>;
