import { MedusaError } from "@medusajs/framework/utils";

// Not CONFLICT: core's answer to it has neither our code nor our text.
const { INVALID_DATA, NOT_ALLOWED, NOT_FOUND } = MedusaError.Types;

const problems = {
  record_not_found: { type: NOT_FOUND, text: "ไม่พบข้อมูลนี้ อาจถูกนำออกไปแล้ว กรุณากลับไปหน้ารายการ" },
  record_changed: {
    type: NOT_ALLOWED,
    text: "มีผู้แก้ไขข้อมูลนี้หลังจากที่คุณเปิดดู กรุณาเปิดดูใหม่แล้วแก้อีกครั้ง",
  },
  record_repeated: { type: NOT_ALLOWED, text: "มีข้อมูลที่เลขรุ่นหรือชื่อนี้อยู่แล้ว กรุณาแก้ของเดิม" },
  record_key_reused: { type: NOT_ALLOWED, text: "แบบฟอร์มนี้เคยส่งด้วยข้อมูลอื่นแล้ว กรุณาเปิดแบบฟอร์มใหม่" },
  record_in_use: { type: NOT_ALLOWED, text: "ยังมีข้อมูลอื่นอ้างถึงหน่วยงานนี้ กรุณาแก้ข้อมูลเหล่านั้นก่อน" },
  organisation_unknown: { type: INVALID_DATA, text: "ไม่พบหน่วยงานนี้ กรุณาเลือกจากรายชื่อ" },
  group_unknown: { type: INVALID_DATA, text: "ไม่พบกลุ่มนี้ กรุณาเลือกกลุ่มจากรายชื่อ" },
  product_unknown: { type: INVALID_DATA, text: "ไม่พบสินค้านี้ในกลุ่มที่เลือก กรุณาเลือกสินค้าของกลุ่ม" },
  day_in_future: { type: INVALID_DATA, text: "วันที่จัดอยู่ในอนาคต กรุณาบันทึกหลังจากจัดแล้ว" },
} as const;

export type ProgrammeProblem = keyof typeof problems;

/** What the reader is told, and what to do next. */
export function programmeError(problem: ProgrammeProblem): MedusaError {
  return new MedusaError(problems[problem].type, problems[problem].text, problem);
}
