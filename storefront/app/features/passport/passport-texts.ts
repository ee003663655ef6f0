import type { TextEntry } from "~/lib/i18n/text-entry";

export const passportTexts = {
  "passport.title": { th: "ตรวจหนังสือรับรองรายได้", en: "Check an income passport" },
  "passport.description": {
    th: "หน้านี้ยืนยันตัวเลขในหนังสือรับรองรายได้ของกลุ่มวิสาหกิจชุมชน",
    en: "This page confirms the figures of a community group's income passport.",
  },
  "passport.valid": { th: "หนังสือฉบับนี้เป็นของจริงและยังใช้ได้", en: "This passport is genuine and valid" },
  "passport.expired": { th: "หนังสือฉบับนี้หมดอายุแล้ว", en: "This passport has expired" },
  "passport.revoked": { th: "หนังสือฉบับนี้ถูกยกเลิกแล้ว", en: "This passport has been revoked" },
  "passport.forged": { th: "ไม่พบหนังสือฉบับนี้ในระบบ", en: "No such passport" },
  "passport.compare": {
    th: "เทียบชื่อกลุ่มและตัวเลขทุกบรรทัดกับหนังสือในมือ ถ้าต่างกันแม้แต่บรรทัดเดียว หนังสือนั้นถูกแก้ไข",
    en: "Compare the group and every figure with the paper in your hand. If one line differs, the paper was altered.",
  },
  "passport.expiredNote": {
    th: "เป็นหนังสือที่สมาคมออกจริง แต่หน้านี้ไม่ยืนยันตัวเลขของหนังสือที่หมดอายุ ขอให้กลุ่มยื่นหนังสือฉบับใหม่",
    en: "The association did issue it, but figures are confirmed only while a passport is valid. Ask the group for a new one.",
  },
  "passport.revokedNote": {
    th: "ห้ามใช้ตัวเลขในหนังสือฉบับนี้ ขอให้กลุ่มยื่นหนังสือฉบับใหม่",
    en: "Do not rely on its figures. Ask the group for a new passport.",
  },
  "passport.forgedNote": {
    th: "สมาคมไม่เคยออกหนังสือรหัสนี้ ตรวจว่าที่อยู่เว็บถูกต้องครบทุกตัว ถ้าถูกแล้ว หนังสือนั้นอาจเป็นของปลอม",
    en: "The association never issued this code. Check that the address is complete; if it is, the paper may be forged.",
  },
  "passport.number": { th: "เลขที่", en: "Number" },
  "passport.group": { th: "กลุ่ม", en: "Group" },
  "passport.issued": { th: "ออกเมื่อ", en: "Issued" },
  "passport.until": { th: "ใช้ได้ถึง", en: "Valid until" },
  "passport.asOf": { th: "นับถึง", en: "Counted up to" },
  "passport.year": { th: "ปี พ.ศ.", en: "Year (B.E.)" },
  "passport.income": { th: "รายได้ที่ตรวจยืนยันแล้ว (บาท)", en: "Verified income (baht)" },
  "passport.total": { th: "รวม", en: "Total" },
  "passport.definition": { th: "นิยามรายได้ฉบับที่ {version}", en: "Definition of income, version {version}" },
  "passport.seal": { th: "ตราผนึก {seal}", en: "Seal {seal}" },
} as const satisfies Record<string, TextEntry>;
