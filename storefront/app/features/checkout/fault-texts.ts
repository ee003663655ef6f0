import type { TextEntry } from "~/lib/i18n/text-entry";
import type { CheckoutField } from "./checkout-form";

/** What is wrong with a field, and how to mend it. `wrong` stands for every code without a text of its own. */
export const faultTexts = {
  "fault.name.empty": { th: "กรุณากรอกชื่อผู้รับ", en: "Please enter the recipient's name." },
  "fault.name.too_long": { th: "ชื่อยาวเกินไป ใช้ไม่เกิน 100 ตัวอักษร", en: "Use at most 100 characters." },
  "fault.name.letters": { th: "กรุณากรอกชื่อเป็นตัวอักษร", en: "Please write the name in letters." },
  "fault.name.wrong": { th: "กรุณาตรวจชื่อผู้รับ", en: "Please check the recipient's name." },
  "fault.phone.empty": { th: "กรุณากรอกเบอร์โทรศัพท์", en: "Please enter a phone number." },
  "fault.phone.characters": {
    th: "เบอร์โทรศัพท์มีได้เฉพาะตัวเลข เช่น 081-234-5678",
    en: "A phone number has digits only, e.g. 081-234-5678.",
  },
  "fault.phone.length": {
    th: "เบอร์มือถือมี 10 หลัก เบอร์บ้านมี 9 หลัก กรุณาตรวจอีกครั้ง",
    en: "Mobile numbers have 10 digits, landlines 9. Please check it.",
  },
  "fault.phone.prefix": {
    th: "ไม่ใช่เบอร์ในประเทศไทย กรอกเบอร์ที่โทรได้ เช่น 081-234-5678",
    en: "This isn't a Thai number. Use one that can be called, e.g. 081-234-5678.",
  },
  "fault.phone.wrong": { th: "กรุณาตรวจเบอร์โทรศัพท์", en: "Please check the phone number." },
  "fault.email.wrong": {
    th: "อีเมลไม่ถูกต้อง ตรวจอีกครั้ง เช่น somsri@example.com หรือเว้นว่างไว้",
    en: "This e-mail isn't right. Check it, e.g. somsri@example.com, or leave it empty.",
  },
  "fault.address_line.empty": {
    th: "กรุณากรอกบ้านเลขที่และถนน",
    en: "Please enter the house number and road.",
  },
  "fault.address_line.too_long": {
    th: "ที่อยู่ยาวเกินไป ใช้ไม่เกิน 200 ตัวอักษร",
    en: "Use at most 200 characters.",
  },
  "fault.address_line.characters": {
    th: "ที่อยู่มีอักขระที่ใช้ไม่ได้ พิมพ์ใหม่เป็นบรรทัดเดียว",
    en: "The address has characters that can't be used. Type it on one line.",
  },
  "fault.address_line.wrong": {
    th: "กรุณาตรวจบ้านเลขที่และถนน",
    en: "Please check the house number and road.",
  },
  "fault.address_key.empty": {
    th: "กรุณาค้นหาแล้วเลือกตำบลจากรายการ",
    en: "Please search, then choose your sub-district.",
  },
  "fault.address_key.unknown": {
    th: "ไม่พบตำบลนี้ ค้นหาแล้วเลือกอีกครั้ง",
    en: "This sub-district isn't known. Search and choose again.",
  },
  "fault.address_key.wrong": { th: "กรุณาเลือกตำบลอีกครั้ง", en: "Please choose the sub-district again." },
  "fault.note.too_long": { th: "ข้อความยาวเกินไป ใช้ไม่เกิน 300 ตัวอักษร", en: "Use at most 300 characters." },
  "fault.note.wrong": { th: "กรุณาตรวจข้อความถึงผู้ส่ง", en: "Please check the note." },
  "fault.privacy_version.empty": {
    th: "กรุณาอ่านและยอมรับนโยบายความเป็นส่วนตัว",
    en: "Please read and accept the privacy notice.",
  },
  "fault.privacy_version.outdated": {
    th: "นโยบายมีฉบับใหม่ กรุณาอ่านและยอมรับอีกครั้ง",
    en: "The notice has a new version. Please read and accept it.",
  },
  "fault.privacy_version.wrong": {
    th: "กรุณายอมรับนโยบายความเป็นส่วนตัวอีกครั้ง",
    en: "Please accept the privacy notice again.",
  },
  "fault.method.empty": { th: "กรุณาเลือกวิธีชำระเงิน", en: "Please choose how to pay." },
  "fault.method.card": {
    th: "กรุณากรอกข้อมูลบัตรอีกครั้ง หรือเลือกพร้อมเพย์",
    en: "Please enter the card again, or choose PromptPay.",
  },
  "fault.method.wrong": { th: "กรุณาเลือกวิธีชำระเงินอีกครั้ง", en: "Please choose again how to pay." },
  "fault.card.number": { th: "หมายเลขบัตรไม่ถูกต้อง ตรวจอีกครั้ง", en: "Please check the card number." },
  "fault.card.name": { th: "กรุณากรอกชื่อบนบัตร", en: "Please enter the name on the card." },
  "fault.card.expiry": {
    th: "วันหมดอายุไม่ถูกต้อง กรอกเดือน/ปี เช่น 08/29",
    en: "Please enter month/year, e.g. 08/29.",
  },
  "fault.card.expired": { th: "บัตรหมดอายุแล้ว ใช้บัตรอื่น", en: "This card has expired. Use another." },
  "fault.card.code": { th: "กรอกรหัสหลังบัตร 3 หรือ 4 หลัก", en: "Enter the 3 or 4 digits." },
} as const satisfies Record<`fault.${CheckoutField | "card"}.${string}`, TextEntry> &
  Record<`fault.${CheckoutField}.wrong`, TextEntry>;

export type FaultKey = keyof typeof faultTexts;

/** The text of a field's fault; a code without one falls back to the field's own. */
export function faultKey(field: CheckoutField, code: string): FaultKey {
  const key = `fault.${field}.${code}`;
  return Object.hasOwn(faultTexts, key) ? (key as FaultKey) : `fault.${field}.wrong`;
}
