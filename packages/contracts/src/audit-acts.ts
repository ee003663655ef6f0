/**
 * Acts of the audit log in words, `<subject>.<verb>` as the log writes them: for the page of the log, and for its report,
 * which have no other source in common. It is the list of what can be written as well: an act that is not in it is no
 * `AuditActName`, so that none stands in the log without words.
 */
export const auditActsTh = {
  payment_case: {
    taken: "รับเรื่องเงินที่ต้องติดตาม",
    ordered: "ปิดด้วยคำสั่งซื้อใหม่",
    refunded: "คืนเงินเข้าบัตร",
    bank_refund_begun: "เริ่มคืนเงินทางธนาคาร",
  },
  bank_refund: {
    account_set: "กรอกบัญชีรับเงินคืน",
    transferred: "โอนเงินคืนและแนบสลิป",
    approved: "อนุมัติการโอนคืน",
    rejected: "ไม่อนุมัติการโอนคืน",
  },
  refund: { claimed: "เริ่มคืนเงิน" },
  suspended_refund: { assigned: "ระบุกลุ่มของเงินคืน" },
  group_order: {
    cancelled: "ยกเลิกส่วนของกลุ่ม",
    advanced: "เปลี่ยนสถานะพัสดุ",
    cancel_requested: "กลุ่มขอยกเลิกส่วนของตน",
    cancel_accepted: "ยกเลิกตามที่กลุ่มขอ",
    cancel_declined: "ไม่ยกเลิกตามที่กลุ่มขอ",
  },
  enterprise_group: {
    created: "เพิ่มกลุ่ม",
    updated: "แก้ข้อมูลกลุ่ม",
    status_set: "เปลี่ยนสถานะกลุ่ม",
    consent_granted: "บันทึกความยินยอม",
    consent_withdrawn: "ถอนความยินยอม",
    paused: "พักร้าน",
    resumed: "เปิดร้านอีกครั้ง",
    pickup_offered: "เปิดให้มารับของที่กลุ่ม",
    pickup_stopped: "เลิกให้มารับของที่กลุ่ม",
  },
  income_passport: { issued: "ออกหนังสือรับรองรายได้", revoked: "ยกเลิกหนังสือรับรองรายได้" },
  product: { created: "เพิ่มสินค้า", updated: "แก้ไขสินค้า", group_set: "เปลี่ยนกลุ่มเจ้าของสินค้า" },
  product_change: { approved: "อนุมัติข้อมูลสินค้า", rejected: "ส่งข้อมูลสินค้ากลับไปแก้" },
  payout: {
    recorded: "บันทึกการโอนเงินให้กลุ่ม",
    approved: "อนุมัติการโอนเงินให้กลุ่ม",
    cancelled: "ยกเลิกการโอนเงินให้กลุ่ม",
  },
  income_claim: {
    created: "แจ้งยอดขาย",
    edited: "แก้ไขยอดขายที่แจ้ง",
    submitted: "ส่งยอดขายให้ตรวจ",
    verified: "รับรองยอดขาย",
    rejected: "ไม่รับรองยอดขาย",
    withdrawn: "ถอนยอดขายที่แจ้ง",
  },
  income_import: {
    uploaded: "อัปโหลดไฟล์นำเข้า",
    previewed: "ดูตัวอย่างไฟล์นำเข้า",
    submitted: "ส่งไฟล์นำเข้าให้อนุมัติ",
    sent_back: "ส่งไฟล์นำเข้ากลับไปแก้",
    approved: "อนุมัติไฟล์นำเข้า",
    posted: "บันทึกรายได้จากไฟล์",
    posting_stopped: "หยุดบันทึกรายได้จากไฟล์",
    cancel_asked: "ขอหยุดบันทึกรายได้จากไฟล์",
    undone: "ย้อนกลับไฟล์นำเข้า",
    discarded: "ทิ้งไฟล์นำเข้า",
  },
  income_baseline: { set: "ตั้งรายได้ก่อนเข้าร่วม" },
  income_target: { set: "ตั้งเป้ารายได้" },
  private_file: { uploaded: "แนบไฟล์", read: "เปิดดูไฟล์ส่วนตัว" },
  group: {
    assist_started: "เริ่มช่วยงานในระบบของกลุ่ม",
    assist_stopped: "เลิกช่วยงานในระบบของกลุ่ม",
    assisted: "ทำรายการแทนกลุ่ม",
  },
  group_member: {
    joined: "เข้าเป็นสมาชิกกลุ่ม",
    signed_out: "ให้ออกจากระบบทุกเครื่อง",
    removed: "นำออกจากกลุ่ม",
    role_changed: "เปลี่ยนหน้าที่",
    unlocked: "ปลดล็อกการเข้าสู่ระบบ",
    cut_off: "ตัดการเข้าใช้",
    restored: "คืนสิทธิ์เข้าใช้",
  },
  member_invite: { created: "ออกคำเชิญสมาชิก" },
  alert_address: { line_linked: "เชื่อมไลน์ของกลุ่ม" },
  programme_cohort: { created: "เพิ่มรุ่น", changed: "แก้ไขรุ่น", removed: "นำรุ่นออก" },
  programme_organisation: { created: "เพิ่มหน่วยงาน", changed: "แก้ไขหน่วยงาน", removed: "นำหน่วยงานออก" },
  programme_training: { created: "เพิ่มการอบรม", changed: "แก้ไขการอบรม", removed: "นำการอบรมออก" },
  programme_standards_work: {
    created: "เพิ่มงานมาตรฐาน",
    changed: "แก้ไขงานมาตรฐาน",
    removed: "นำงานมาตรฐานออก",
  },
  programme_study_visit: { created: "เพิ่มคณะดูงาน", changed: "แก้ไขคณะดูงาน", removed: "นำคณะดูงานออก" },
  programme_group_note: {
    created: "เพิ่มบันทึกเกี่ยวกับกลุ่ม",
    changed: "แก้ไขบันทึกเกี่ยวกับกลุ่ม",
    removed: "นำบันทึกเกี่ยวกับกลุ่มออก",
  },
} as const;

/** `<subject>.<verb>` of everything that the log can hold. */
export type AuditActName = {
  [Subject in keyof typeof auditActsTh]: `${Subject}.${keyof (typeof auditActsTh)[Subject] & string}`;
}[keyof typeof auditActsTh];

type AuditActWords = {
  readonly [Subject in keyof typeof auditActsTh]: {
    readonly [Verb in keyof (typeof auditActsTh)[Subject]]: string;
  };
};

export const auditActsEn: AuditActWords = {
  payment_case: {
    taken: "Took on a payment case",
    ordered: "Closed a case by a new order",
    refunded: "Refunded the card of a case",
    bank_refund_begun: "Began a refund by bank",
  },
  bank_refund: {
    account_set: "Entered the account of a refund",
    transferred: "Transferred a refund and filed the slip",
    approved: "Approved a transfer",
    rejected: "Rejected a transfer",
  },
  refund: { claimed: "Began a refund" },
  suspended_refund: { assigned: "Assigned a refund to a group" },
  group_order: {
    cancelled: "Cancelled a group's part",
    advanced: "Moved a parcel on",
    cancel_requested: "Asked to cancel a part",
    cancel_accepted: "Cancelled as the group asked",
    cancel_declined: "Declined to cancel",
  },
  enterprise_group: {
    created: "Added a group",
    updated: "Edited a group",
    status_set: "Set a group's status",
    consent_granted: "Recorded a consent",
    consent_withdrawn: "Withdrew a consent",
    paused: "Paused a shop",
    resumed: "Opened a shop again",
    pickup_offered: "Offered fetching at the group",
    pickup_stopped: "Stopped fetching at the group",
  },
  income_passport: { issued: "Issued an income passport", revoked: "Revoked an income passport" },
  product: {
    created: "Added a product",
    updated: "Changed a product",
    group_set: "Set the group of a product",
  },
  product_change: {
    approved: "Approved a product's facts",
    rejected: "Sent a product's facts back",
  },
  payout: {
    recorded: "Recorded a payout to a group",
    approved: "Approved a payout to a group",
    cancelled: "Cancelled a payout to a group",
  },
  income_claim: {
    created: "Claimed a sale",
    edited: "Edited a claim",
    submitted: "Submitted a claim",
    verified: "Verified a claim",
    rejected: "Rejected a claim",
    withdrawn: "Withdrew a claim",
  },
  income_import: {
    uploaded: "Uploaded an import",
    previewed: "Previewed an import",
    submitted: "Submitted an import",
    sent_back: "Sent an import back",
    approved: "Approved an import",
    posted: "Posted an import",
    posting_stopped: "Stopped posting an import",
    cancel_asked: "Asked to stop posting an import",
    undone: "Undid an import",
    discarded: "Discarded an import",
  },
  income_baseline: { set: "Set the income before joining" },
  income_target: { set: "Set an income target" },
  private_file: { uploaded: "Attached a file", read: "Read a private file" },
  group: {
    assist_started: "Began to help in a group's portal",
    assist_stopped: "Stopped helping in a group's portal",
    assisted: "Acted for a group",
  },
  group_member: {
    joined: "Joined a group",
    signed_out: "Signed a member out everywhere",
    removed: "Removed a member",
    role_changed: "Changed a member's role",
    unlocked: "Lifted a lock-out",
    cut_off: "Cut a member off",
    restored: "Let a member in again",
  },
  member_invite: { created: "Invited a member" },
  alert_address: { line_linked: "Linked a group's LINE" },
  programme_cohort: { created: "Added a cohort", changed: "Changed a cohort", removed: "Removed a cohort" },
  programme_organisation: {
    created: "Added an organisation",
    changed: "Changed an organisation",
    removed: "Removed an organisation",
  },
  programme_training: {
    created: "Added a training",
    changed: "Changed a training",
    removed: "Removed a training",
  },
  programme_standards_work: {
    created: "Added standards work",
    changed: "Changed standards work",
    removed: "Removed standards work",
  },
  programme_study_visit: {
    created: "Added a study visit",
    changed: "Changed a study visit",
    removed: "Removed a study visit",
  },
  programme_group_note: {
    created: "Added a note on a group",
    changed: "Changed a note on a group",
    removed: "Removed a note on a group",
  },
};

/** One that has no words stands as it is. */
export function auditActInWords(act: string, lang: "th" | "en"): string {
  const [subject = "", verb = ""] = act.split(".");
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> =
    lang === "th" ? auditActsTh : auditActsEn;
  return words[subject]?.[verb] ?? act;
}
