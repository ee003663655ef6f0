import type { GroupField, IncomeField } from "@chumchon/contracts";
import { wordKey } from "./match-word";

/** Headings by which staff name a column. Exact ones count before those that are only part of a heading. */
const INCOME_HEADINGS: Record<IncomeField, readonly string[]> = {
  group: [
    "กลุ่ม",
    "ชื่อกลุ่ม",
    "ชื่อกลุ่มวิสาหกิจชุมชน",
    "วิสาหกิจชุมชน",
    "กลุ่มวิสาหกิจ",
    "ชื่อวิสาหกิจ",
    "group",
    "group name",
    "enterprise",
    "ชื่อวิสาหกิจชุมชน",
    "กลุ่ม/เครือข่าย",
  ],
  code: ["รหัสกลุ่ม", "รหัส", "group code", "code"],
  date: [
    "วันที่",
    "วันที่ขาย",
    "วันขาย",
    "วัน/เดือน/ปี",
    "วัน เดือน ปี",
    "ว/ด/ป",
    "ว.ด.ป.",
    "date",
    "sale date",
    "sold on",
  ],
  day: ["วัน", "day"],
  month: ["เดือน", "ประจำเดือน", "month", "งวด"],
  year: ["ปี", "ปี พ.ศ.", "พ.ศ.", "ปีพ.ศ", "year", "ปี ค.ศ.", "be year", "ปีงบ"],
  amount: [
    "ยอดขาย",
    "จำนวนเงิน",
    "ยอดเงิน",
    "รายได้",
    "ยอดขาย (บาท)",
    "รายได้ (บาท)",
    "จำนวนเงิน (บาท)",
    "ยอดรวม",
    "บาท",
    "amount",
    "sales",
    "income",
    "revenue",
    "baht",
    "amount (thb)",
    "เป็นเงิน",
  ],
  channel: ["ช่องทาง", "ช่องทางการขาย", "ช่องทางขาย", "ช่องทางจำหน่าย", "channel", "sales channel", "ขายที่"],
  category: ["หมวด", "หมวดหมู่", "หมวดสินค้า", "ประเภทสินค้า", "category", "product category"],
  note: ["หมายเหตุ", "รายละเอียด", "note", "remark", "remarks", "สินค้า", "รายการ"],
};

const GROUP_HEADINGS: Record<GroupField, readonly string[]> = {
  name: [
    "ชื่อกลุ่ม",
    "กลุ่ม",
    "ชื่อ",
    "ชื่อกลุ่มวิสาหกิจชุมชน",
    "วิสาหกิจชุมชน",
    "name",
    "group name",
    "group",
    "ชื่อวิสาหกิจชุมชน",
  ],
  name_en: ["ชื่ออังกฤษ", "ชื่อภาษาอังกฤษ", "ชื่อ (อังกฤษ)", "english name", "name (en)", "name en"],
  code: ["รหัสกลุ่ม", "รหัส", "code", "group code"],
  kind: ["ประเภท", "ประเภทกลุ่ม", "kind", "type"],
  registration_no: [
    "เลขทะเบียน",
    "เลขที่ทะเบียน",
    "ทะเบียนเลขที่",
    "รหัสทะเบียน",
    "เลขทะเบียนวิสาหกิจชุมชน",
    "registration",
    "registration no",
  ],
  cohort: ["รุ่น", "รุ่นที่", "cohort", "round"],
  joined_on: ["วันที่เข้าร่วม", "เข้าร่วมเมื่อ", "ปีที่เข้าร่วม", "เข้าร่วม", "joined", "joined on", "joined year"],
  tambon: ["ตำบล", "รหัสตำบล", "tambon", "sub-district", "subdistrict"],
  amphoe: ["อำเภอ", "amphoe", "district"],
  category: ["หมวด", "หมวดหมู่", "หมวดสินค้า", "ประเภทสินค้า", "สินค้าหลัก", "category"],
  consent: ["ความยินยอม", "ยินยอมเผยแพร่", "ยินยอมเผยแพร่รายได้", "เผยแพร่รายได้", "consent", "publish income"],
  handle: ["ที่อยู่เว็บ", "handle", "slug"],
};

export const headingsOf = { income: INCOME_HEADINGS, groups: GROUP_HEADINGS } as const;

const TOTAL = /^(?:รวม|ยอดรวม|ผลรวม|total|grandtotal|sum|subtotal|เฉลีย|average)/;

/** "รวม", "รวมทั้งสิ้น", "ยอดรวมปี 2566", "Total": a row or column of sums, which would count sales twice. */
export function isTotalWord(text: string): boolean {
  return TOTAL.test(wordKey(text));
}

/**
 * How well a heading names a field: 2 exactly, 1 when the heading holds a word of the field, 0 not.
 * Short words are only taken exactly: "วัน" is in many headings.
 */
export function headingFit(heading: string, words: readonly string[]): number {
  const key = wordKey(heading).replace(/บาท$|thb$|baht$/, "");
  if (key === "") return words.some((word) => wordKey(word) === wordKey(heading)) ? 2 : 0;
  if (words.some((word) => wordKey(word).replace(/บาท$|thb$/, "") === key)) return 2;
  return words.some((word) => wordKey(word).length >= 5 && key.includes(wordKey(word))) ? 1 : 0;
}
