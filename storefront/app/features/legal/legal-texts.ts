import type { TextEntry } from "~/lib/i18n/text-entry";

/** Names of the legal pages; their long texts stay out of the dictionary that every page loads. */
export const legalTexts = {
  "legal.privacy": { th: "นโยบายความเป็นส่วนตัว", en: "Privacy notice" },
  "legal.terms": { th: "ข้อกำหนดการซื้อขาย", en: "Terms of sale" },
  "legal.refunds": { th: "การคืนสินค้าและคืนเงิน", en: "Returns and refunds" },
  "legal.seller": { th: "ข้อมูลผู้ขาย", en: "Who sells" },
  "legal.draft": { th: "ร่าง · รอ CPA ยืนยัน", en: "Draft · waiting for CPA's confirmation" },
  "legal.draftNote": {
    th: "ข้อความหน้านี้เป็นร่าง ใช้ทดลองระบบ ยังไม่มีผลผูกพันจนกว่า CPA จะยืนยัน",
    en: "This page is a draft for trying the system out. It binds nobody until CPA confirms it.",
  },
  "legal.version": { th: "ฉบับ {version}", en: "Version {version}" },
} as const satisfies Record<string, TextEntry>;
