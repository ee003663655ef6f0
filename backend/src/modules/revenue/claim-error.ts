import type { ClaimProblem } from "@chumchon/contracts";
import { MedusaError } from "@medusajs/framework/utils";

const { INVALID_DATA, NOT_ALLOWED, NOT_FOUND } = MedusaError.Types;

/**
 * What the reader is told, and what to do next. Pages that speak English have their own text for the code.
 * Core answers a CONFLICT with a code of its own and so hides ours: conflicts are NOT_ALLOWED for that reason.
 */
const problems: Record<ClaimProblem, { type: string; text: string }> = {
  claim_not_found: { type: NOT_FOUND, text: "ไม่พบรายการแจ้งยอดขายนี้" },
  claim_changed: { type: NOT_ALLOWED, text: "รายการนี้ถูกแก้ไขหลังจากที่คุณเปิดดู กรุณาเปิดดูใหม่แล้วตัดสินใจอีกครั้ง" },
  claim_decided: { type: NOT_ALLOWED, text: "รายการนี้มีผู้ดำเนินการไปแล้ว กรุณาเปิดดูสถานะล่าสุด" },
  claim_own: { type: NOT_ALLOWED, text: "คุณมีส่วนในการแจ้งยอดนี้ ต้องให้เจ้าหน้าที่คนอื่นเป็นผู้ตรวจ" },
  claim_evidence_missing: { type: INVALID_DATA, text: "ยังไม่มีหลักฐาน กรุณาแนบรูปหรือไฟล์อย่างน้อย 1 ไฟล์" },
  claim_not_submitted: { type: NOT_ALLOWED, text: "รายการนี้ยังเป็นฉบับร่าง ต้องส่งให้ตรวจก่อน" },
  claim_not_verified: { type: NOT_ALLOWED, text: "แก้ยอดได้เฉพาะรายการที่ตรวจยืนยันแล้ว" },
  claim_in_future: { type: INVALID_DATA, text: "วันที่ขายอยู่ในอนาคต กรุณาตรวจวันที่อีกครั้ง" },
  claim_before_joining: { type: INVALID_DATA, text: "วันที่ขายอยู่ก่อนวันที่กลุ่มเข้าร่วมโครงการ กรุณาตรวจวันที่อีกครั้ง" },
  claim_group_unknown: { type: INVALID_DATA, text: "ไม่พบกลุ่มนี้ กรุณาเลือกกลุ่มจากรายชื่อ" },
  claim_file_unknown: { type: INVALID_DATA, text: "ไม่พบไฟล์หลักฐาน กรุณาแนบไฟล์อีกครั้ง" },
  claim_correction_open: { type: NOT_ALLOWED, text: "รายการนี้มีการแก้ยอดที่รอตรวจอยู่แล้ว" },
  claim_key_reused: { type: NOT_ALLOWED, text: "แบบฟอร์มนี้เคยส่งด้วยข้อมูลอื่นแล้ว กรุณาเปิดแบบฟอร์มใหม่" },
};

export function claimError(problem: ClaimProblem): MedusaError {
  return new MedusaError(problems[problem].type, problems[problem].text, problem);
}
