import { auditActsTh } from "@chumchon/contracts";

/** Texts of the audit log in Thai. */
export const auditTh = {
  title: "บันทึกการทำงาน",
  hint: "ใครทำอะไรเมื่อไร บันทึกนี้แก้ไขหรือลบไม่ได้",
  empty: "ไม่มีบันทึกตามเงื่อนไขนี้ ลองขยายช่วงวันหรือเลือก “ทุกคน”",
  when: "เมื่อ",
  who: "ใคร",
  what: "ทำอะไร",
  subject: "กับรายการ",
  everybody: "ทุกคน",
  everything: "ทุกเรื่อง",
  from: "ตั้งแต่วันที่",
  to: "ถึงวันที่",
  clear: "ล้างเงื่อนไข",
  count: "{{count}} รายการ",
  onBehalfOf: "แทน {{name}}",
  undone: "ระบบถอนคืน เพราะขั้นต่อไปไม่สำเร็จ",
  details: "ดูรายละเอียด",
  request: "รหัสคำขอ",
  wrongDays: "วันเริ่มต้องไม่อยู่หลังวันสิ้นสุด",
  actors: { user: "เจ้าหน้าที่", member: "สมาชิกกลุ่ม", shopper: "ผู้ซื้อ", customer: "ผู้ซื้อ", system: "ระบบ" },
  acts: auditActsTh,
} as const;
