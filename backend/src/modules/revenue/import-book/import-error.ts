import { type ImportFileFault, importFileFaults } from "@chumchon/contracts";
import { MedusaError } from "@medusajs/framework/utils";

// Not CONFLICT: core's answer to it has neither our code nor our text.
const { INVALID_DATA, NOT_ALLOWED, NOT_FOUND } = MedusaError.Types;

const problems = {
  import_not_found: { type: NOT_FOUND, text: "ไม่พบการนำเข้านี้ กรุณากลับไปหน้ารายการ" },
  import_changed: {
    type: NOT_ALLOWED,
    text: "มีผู้แก้ไขการนำเข้านี้หลังจากที่คุณเปิดดู กรุณาเปิดดูใหม่แล้วตัดสินใจอีกครั้ง",
  },
  import_decided: { type: NOT_ALLOWED, text: "การนำเข้านี้มีผู้ดำเนินการไปแล้ว กรุณาเปิดดูสถานะล่าสุด" },
  import_own: { type: NOT_ALLOWED, text: "คุณเป็นผู้เตรียมข้อมูลนี้ ต้องให้เจ้าหน้าที่อีกคนเป็นผู้อนุมัติ" },
  import_not_previewed: { type: INVALID_DATA, text: "ยังไม่ได้ตรวจตัวอย่าง กรุณากดดูตัวอย่างก่อนส่ง" },
  import_has_problems: {
    type: INVALID_DATA,
    text: "ยังมีแถวที่ผิดอยู่ กรุณาดาวน์โหลดรายงาน แก้ในไฟล์ แล้วนำเข้าใหม่ ระบบจะบันทึกเมื่อทุกแถวถูกต้องเท่านั้น",
  },
  import_empty: { type: INVALID_DATA, text: "ไม่มีรายการใหม่ให้บันทึก ทุกแถวมีอยู่ในระบบแล้วหรือว่างเปล่า" },
  import_duplicates_undecided: {
    type: INVALID_DATA,
    text: "มีรายการที่ซ้ำ กรุณาเลือกว่าจะข้ามหรือบันทึกรายการที่ซ้ำ",
  },
  import_expected_differs: {
    type: INVALID_DATA,
    text: "ยอดที่คาดไว้ไม่ตรงกับไฟล์ กรุณาตรวจไฟล์หรือแก้ยอดที่คาดไว้",
  },
  import_same_content: {
    type: NOT_ALLOWED,
    text: "ข้อมูลชุดเดียวกันนี้นำเข้าไปแล้ว จึงไม่บันทึกซ้ำ",
  },
  import_group_unknown: { type: INVALID_DATA, text: "กลุ่มที่เลือกไม่มีในทะเบียน กรุณาเลือกใหม่" },
  import_register_undo: {
    type: NOT_ALLOWED,
    text: "ทะเบียนกลุ่มย้อนกลับทั้งชุดไม่ได้ กรุณาระงับกลุ่มที่ไม่ถูกต้องในหน้ากลุ่ม",
  },
} as const;

export type ImportActProblem = keyof typeof problems;

export function importError(problem: ImportActProblem): MedusaError {
  return new MedusaError(problems[problem].type, problems[problem].text, problem);
}

/** A file that can't be read, in words for whoever sent it. */
export function importFileError(fault: ImportFileFault): MedusaError {
  return new MedusaError(INVALID_DATA, importFileFaults[fault].th, `file_${fault}`);
}
