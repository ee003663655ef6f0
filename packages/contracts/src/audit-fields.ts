/** What the value of a field is, and so how it is said. `technical` is for whoever traces a fault, not for a board. */
export type AuditFieldKind =
  | "choice"
  | "money"
  | "prices"
  | "day"
  | "group"
  | "groups"
  | "attendances"
  | "person"
  | "text"
  | "tambon"
  | "year"
  | "number"
  | "files"
  | "certificates"
  | "net"
  | "fields"
  | "yes"
  | "technical";

interface AuditFieldWords {
  readonly th: string;
  readonly en: string;
  readonly is: AuditFieldKind;
}

/**
 * Fields that acts write as before and after, in words, in the order in which they are told: how it stands, what it is,
 * then the rest. Only these can be written: see `AuditFacts`.
 */
export const auditFields = {
  state: { th: "สถานะ", en: "State", is: "choice" },
  status: { th: "สถานะ", en: "State", is: "choice" },
  title: { th: "ชื่อ", en: "Title", is: "text" },
  name: { th: "ชื่อ", en: "Name", is: "text" },
  name_en: { th: "ชื่อภาษาอังกฤษ", en: "English name", is: "text" },
  number: { th: "เลขที่", en: "Number", is: "text" },
  file_name: { th: "ไฟล์", en: "File", is: "text" },
  group_id: { th: "กลุ่ม", en: "Group", is: "group" },
  closed_with: { th: "ปิดด้วย", en: "Closed by", is: "choice" },
  via: { th: "ทาง", en: "Way", is: "choice" },
  reason: { th: "สาเหตุ", en: "Reason", is: "choice" },
  kind: { th: "ประเภท", en: "Kind", is: "choice" },
  channel: { th: "ช่องทาง", en: "Channel", is: "choice" },
  category: { th: "หมวดสินค้า", en: "Category", is: "choice" },
  purpose: { th: "ใช้เพื่อ", en: "For", is: "choice" },
  buyer_kind: { th: "ผู้ซื้อ", en: "Buyer", is: "choice" },
  tax_mode: { th: "ภาษี", en: "Tax", is: "choice" },
  role: { th: "หน้าที่", en: "Role", is: "choice" },
  topic: { th: "เรื่อง", en: "Topic", is: "choice" },
  standard: { th: "มาตรฐาน", en: "Standard", is: "choice" },
  act: { th: "งานที่ทำแทน", en: "What was done", is: "choice" },
  amount_satang: { th: "จำนวนเงิน", en: "Amount", is: "money" },
  total_satang: { th: "ยอดรวม", en: "Total", is: "money" },
  monthly_satang: { th: "รายได้ต่อเดือน", en: "Income a month", is: "money" },
  prices: { th: "ราคา", en: "Price", is: "prices" },
  transferred_on: { th: "วันที่โอน", en: "Transferred", is: "day" },
  paid_on: { th: "วันที่โอน", en: "Paid", is: "day" },
  sold_on: { th: "วันที่ขาย", en: "Sold", is: "day" },
  joined_on: { th: "วันที่เข้าร่วม", en: "Joined", is: "day" },
  expires_on: { th: "ใช้ได้ถึง", en: "Valid until", is: "day" },
  until: { th: "ถึงวันที่", en: "Until", is: "day" },
  started_on: { th: "วันเริ่ม", en: "Began", is: "day" },
  ended_on: { th: "วันสิ้นสุด", en: "Ended", is: "day" },
  held_on: { th: "วันที่อบรม", en: "Held", is: "day" },
  visited_on: { th: "วันที่ดูงาน", en: "Visited", is: "day" },
  noted_on: { th: "วันที่", en: "Day", is: "day" },
  group_ids: { th: "กลุ่ม", en: "Groups", is: "groups" },
  attendances: { th: "กลุ่มที่มาอบรม", en: "Groups that came", is: "attendances" },
  owner_id: { th: "ผู้ดูแล", en: "Looked after by", is: "person" },
  helped_by: { th: "ผู้ช่วย", en: "Helped by", is: "person" },
  invited_by: { th: "ผู้เชิญ", en: "Invited by", is: "person" },
  code: { th: "รหัส", en: "Code", is: "text" },
  handle: { th: "ชื่อในลิงก์", en: "Name in links", is: "text" },
  registration_no: { th: "เลขทะเบียน", en: "Registration", is: "text" },
  story: { th: "เรื่องราว", en: "Story", is: "text" },
  story_en: { th: "เรื่องราวภาษาอังกฤษ", en: "English story", is: "text" },
  description: { th: "คำอธิบาย", en: "Description", is: "text" },
  fda_exempt_reason: { th: "เหตุที่ไม่ต้องมี อย.", en: "Why no FDA number", is: "text" },
  message: { th: "ข้อความ", en: "Message", is: "text" },
  note: { th: "บันทึก", en: "Note", is: "text" },
  visitors: { th: "หน่วยงานที่มา", en: "Organisation", is: "text" },
  tambon_code: { th: "ตำบล", en: "Sub-district", is: "tambon" },
  renewed_for_year: { th: "ต่อทะเบียนถึงปี พ.ศ.", en: "Renewed for B.E.", is: "year" },
  be_year: { th: "ปี พ.ศ.", en: "Year (B.E.)", is: "year" },
  cohort_no: { th: "รุ่นที่", en: "Cohort", is: "year" },
  no: { th: "รุ่นที่", en: "Cohort", is: "year" },
  quantity: { th: "จำนวน", en: "Quantity", is: "number" },
  row_count: { th: "จำนวนรายการ", en: "Rows", is: "number" },
  sessions: { th: "เครื่องที่ออกจากระบบ", en: "Devices signed out", is: "number" },
  hours: { th: "ชั่วโมง", en: "Hours", is: "number" },
  people: { th: "จำนวนคน", en: "People", is: "number" },
  picture: { th: "รูป", en: "Picture", is: "files" },
  pictures: { th: "รูป", en: "Pictures", is: "files" },
  evidence: { th: "หลักฐาน", en: "Evidence", is: "files" },
  slip_file_id: { th: "สลิป", en: "Slip", is: "files" },
  certificates: { th: "ใบรับรอง", en: "Certificates", is: "certificates" },
  net: { th: "ปริมาณสุทธิ", en: "Net content", is: "net" },
  fields: { th: "ข้อมูลที่แก้", en: "What was changed", is: "fields" },
  sent: { th: "ส่งให้ตรวจ", en: "Sent to staff", is: "yes" },
  asked: { th: "รอเจ้าหน้าที่ตรวจ", en: "Waits for staff", is: "yes" },
  replaces_sign_in: { th: "ตั้ง PIN ใหม่ได้", en: "Sets a new PIN", is: "yes" },
  id: { th: "รหัสรายการ", en: "Id", is: "technical" },
  revision: { th: "ครั้งที่แก้", en: "Revision", is: "technical" },
  version: { th: "ครั้งที่แก้", en: "Revision", is: "technical" },
  request_id: { th: "รหัสคำขอ", en: "Request", is: "technical" },
  claim_id: { th: "รหัสการคืนเงิน", en: "Refund id", is: "technical" },
  group_order_id: { th: "รหัสส่วนของกลุ่ม", en: "Group order id", is: "technical" },
  corrects_id: { th: "แก้รายการ", en: "Corrects", is: "technical" },
  product_id: { th: "รหัสสินค้า", en: "Product id", is: "technical" },
  organisation_id: { th: "รหัสหน่วยงาน", en: "Organisation id", is: "technical" },
  sha256: { th: "ลายนิ้วมือไฟล์", en: "Fingerprint of the file", is: "technical" },
  size_bytes: { th: "ขนาด (ไบต์)", en: "Size (bytes)", is: "technical" },
  path: { th: "ที่อยู่ในระบบ", en: "Path", is: "technical" },
} as const satisfies Record<string, AuditFieldWords>;

export type AuditFieldName = keyof typeof auditFields;

/** The changed fields of an act, by name. */
export type AuditFacts = Readonly<Partial<Record<AuditFieldName, unknown>>>;

/** The words of a field; undefined of one that an older version wrote. */
export function auditField(name: string): AuditFieldWords | undefined {
  return Object.hasOwn(auditFields, name) ? auditFields[name as AuditFieldName] : undefined;
}
