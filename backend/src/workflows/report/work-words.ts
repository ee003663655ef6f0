import type { ImportKind, ImportState } from "@chumchon/contracts";
import type { Lang } from "../../documents/page-frame";
import type { Difference } from "../../modules/payment-resolution/domain/compare-charges";

/** Words of the tables of what was done: trainings' effect, imports, comparison with Omise, the log, vain questions. */
const th = {
  titles: {
    training_sales: "ยอดขายก่อนและหลังอบรม",
    income_imports: "ไฟล์ที่นำเข้า",
    reconciliation: "ผลกระทบยอดกับ Omise",
    audit: "บันทึกการทำงาน",
    search_misses: "คำที่ค้นแล้วไม่พบสินค้า",
  },
  how: {
    training_sales: (months: number) =>
      `ยอดที่ตรวจแล้ว ${months} เดือนเต็มก่อนและหลังเดือนที่อบรม ไม่นับเดือนที่อบรม เทียบให้เห็นทิศทาง ไม่ได้พิสูจน์ว่าเพิ่มเพราะการอบรม ไม่รวมยอดเงินทุกแถว เพราะกลุ่มที่อบรมหลายครั้งจะถูกนับซ้ำ`,
    income_imports: "วันที่คือวันที่นำเข้า ไฟล์ที่ทิ้งแล้วแสดงเมื่อเลือกสถานะนั้นเท่านั้น ยอดของไฟล์ที่ยังไม่บันทึกหรือย้อนกลับแล้วไม่ใช่รายได้",
    reconciliation:
      "ผลครั้งล่าสุดที่เทียบรายการ 48 ชั่วโมงของ Omise กับคำสั่งซื้อ ส่วนแบ่งของกลุ่ม และรายได้ แต่ละแถวคือหนึ่งเรื่องที่ไม่ตรง",
    audit: (most: string) =>
      `บันทึกนี้แก้ไขหรือลบไม่ได้ เรียงจากใหม่ไปเก่า รายงานหนึ่งฉบับมีไม่เกิน ${most} รายการ ข้อความยาวแสดงเฉพาะช่วงที่ต่าง ฉบับเต็มดูได้ที่หน้าบันทึกการทำงาน`,
    search_misses: "นับจากทุกคนรวมกัน ไม่เก็บว่าใครค้น เรียงจากคำที่ค้นมากที่สุด",
  },
  /** Only the newest of a long log are in its report. */
  newestOf: (shown: string, all: string) =>
    `มีเพียง ${shown} รายการล่าสุด จากทั้งหมด ${all} รายการตามเงื่อนไขนี้ เลือกช่วงวันให้สั้นลงเพื่อให้ครบ`,
  outOf: (all: string) => `จากทั้งหมด ${all} รายการ`,
  column: {
    training: "การอบรม",
    heldOn: "วันที่อบรม",
    before: "ก่อน (บาท)",
    after: "หลัง (บาท)",
    changed: "เปลี่ยนแปลง %",
    onlineBefore: "ออนไลน์ก่อน (บาท)",
    onlineAfter: "ออนไลน์หลัง (บาท)",
    onlineChanged: "ออนไลน์เปลี่ยน %",
    compare: "เทียบช่วง",
    topic: "หัวข้อ",
    file: "ไฟล์",
    holds: "ข้อมูล",
    preparedBy: "ผู้นำเข้า",
    approvedBy: "ผู้อนุมัติ",
    rows: "รายการ",
    total: "ยอดในไฟล์ (บาท)",
    posted: "บันทึกแล้ว (บาท)",
    postedOn: "บันทึกเมื่อ",
    difference: "สิ่งที่ไม่ตรง",
    charge: "รายการของ Omise",
    order: "คำสั่งซื้อ",
    atOmise: "ที่ Omise (บาท)",
    ours: "ในระบบ (บาท)",
    detail: "รายละเอียด",
    time: "เวลา",
    who: "ใคร",
    as: "ในฐานะ",
    what: "ทำอะไร",
    change: "เปลี่ยนจากอะไรเป็นอะไร",
    onBehalfOf: "แทนกลุ่ม",
    howMany: "จำนวน",
    subject: "กับรายการ",
    question: "คำที่ค้น",
    times: "ครั้ง",
    last: "ล่าสุด",
    compared: "เทียบเมื่อ",
    outcome: "ผล",
    charges: "ที่เทียบ",
  },
  months: (months: number) => `${months} เดือน`,
  notWhole: "ยังเทียบไม่ได้",
  noBase: "ไม่มีฐานเทียบ",
  topicLine: ({ improved, whole, median, online }: TopicLine) =>
    `ขายเพิ่มขึ้น ${improved} จาก ${whole} ครั้งของกลุ่ม · ค่ากลางทุกช่องทาง ${median} · ค่ากลางออนไลน์ ${online}`,
  tooEarly: (attendances: number) => `อบรมแล้ว ${attendances} ครั้งของกลุ่ม ยังเทียบไม่ได้`,
  importKinds: { income: "รายได้ของกลุ่ม", groups: "ทะเบียนกลุ่ม" } satisfies Record<ImportKind, string>,
  importStates: {
    draft: "กำลังเตรียม",
    submitted: "รออนุมัติ",
    approved: "กำลังบันทึก",
    posted: "บันทึกแล้ว",
    undone: "ย้อนกลับแล้ว",
    discarded: "ทิ้งแล้ว",
  } satisfies Record<ImportState, string>,
  differences: {
    nobodys: "มีเงินเข้าที่ Omise แต่ระบบไม่รู้จัก",
    not_booked: "ชำระแล้ว แต่ยังไม่ลงบัญชี",
    other_amount: "ยอดเงินไม่เท่ากัน",
    not_paid_at_omise: "ลงบัญชีแล้ว แต่ Omise ไม่ได้รับเงิน",
    other_refunds: "ยอดคืนเงินที่ Omise กับในบัญชีไม่ตรงกัน",
    order_books: "ส่วนแบ่งหรือรายได้ของคำสั่งซื้อไม่ตรง",
  } satisfies Record<Difference["kind"], string>,
  outcomes: {
    never: "ยังไม่เคยเทียบ",
    failed: "อ่านข้อมูลจาก Omise ไม่ได้ จึงไม่ทราบว่าตรงหรือไม่",
    stale: "ผลนี้เก่าเกิน 3 ชั่วโมง จึงไม่ยืนยันว่าตอนนี้ตรงกัน",
    fits: "ตรงกัน",
    differs: "ต้องตรวจสอบ",
  },
  charged: (charges: number, paid: number, amount: string) =>
    `${charges} รายการ ชำระแล้ว ${paid} รายการ รวม ${amount} บาท`,
  actors: {
    user: "เจ้าหน้าที่",
    member: "สมาชิกกลุ่ม",
    shopper: "ผู้ซื้อ",
    customer: "ผู้ซื้อ",
    system: "ระบบ",
    "api-key": "โปรแกรมภายนอก",
  },
  undone: "ระบบถอนคืน เพราะขั้นต่อไปไม่สำเร็จ",
};

interface TopicLine {
  readonly improved: number;
  readonly whole: number;
  readonly median: string;
  readonly online: string;
}

const en: typeof th = {
  titles: {
    training_sales: "Sales before and after trainings",
    income_imports: "Imported files",
    reconciliation: "Comparison with Omise",
    audit: "Audit log",
    search_misses: "Questions that found nothing",
  },
  how: {
    training_sales: (months) =>
      `Verified income of the ${months} whole months before and after the month of the training, which is in neither. It shows a direction and is no proof of a cause. Amounts are not summed: a group that came to several trainings would be counted several times.`,
    income_imports:
      "The day is the one of the upload. Files that were discarded are in it only when that state is chosen. What is not posted, or was undone, is nobody's income.",
    reconciliation:
      "The latest comparison of 48 hours of Omise with orders, the groups' shares and income. Each row is one thing that does not fit.",
    audit: (most) =>
      `Nothing in the log can be changed or deleted. Newest first, at most ${most} entries in one report. Long texts are shown where they differ; they are whole on the page of the log.`,
    search_misses: "Counted over everybody; who asked is not kept. Asked most first.",
  },
  newestOf: (shown, all) =>
    `Only the newest ${shown} of ${all} entries of this choice are in it. Choose fewer days to have them all.`,
  outOf: (all) => `of ${all} entries`,
  column: {
    training: "Training",
    heldOn: "Held on",
    before: "Before (baht)",
    after: "After (baht)",
    changed: "Change %",
    onlineBefore: "Online before (baht)",
    onlineAfter: "Online after (baht)",
    onlineChanged: "Online change %",
    compare: "Compare",
    topic: "Topic",
    file: "File",
    holds: "Holds",
    preparedBy: "Imported by",
    approvedBy: "Approved by",
    rows: "Rows",
    total: "In the file (baht)",
    posted: "Posted (baht)",
    postedOn: "Posted on",
    difference: "What does not fit",
    charge: "Omise charge",
    order: "Order",
    atOmise: "At Omise (baht)",
    ours: "With us (baht)",
    detail: "Details",
    time: "Time",
    who: "Who",
    as: "As",
    what: "What",
    change: "From what to what",
    onBehalfOf: "For the group",
    howMany: "How many",
    subject: "On",
    question: "Question",
    times: "Times",
    last: "Last",
    compared: "Compared",
    outcome: "Result",
    charges: "Charges",
  },
  months: (months) => `${months} months`,
  notWhole: "not yet",
  noBase: "no base",
  topicLine: ({ improved, whole, median, online }) =>
    `${improved} of ${whole} attendances sold more · median ${median} in all channels, ${online} online`,
  tooEarly: (attendances) => `${attendances} attendances, too early to compare`,
  importKinds: { income: "Income of groups", groups: "Register of groups" },
  importStates: {
    draft: "Being prepared",
    submitted: "Waits for approval",
    approved: "Being posted",
    posted: "Posted",
    undone: "Undone",
    discarded: "Discarded",
  },
  differences: {
    nobodys: "Money at Omise that the shop does not know",
    not_booked: "Paid, but not in the books",
    other_amount: "Amounts differ",
    not_paid_at_omise: "In the books, but not paid at Omise",
    other_refunds: "Given back at Omise and in the books differ",
    order_books: "Shares or income of the order do not fit",
  },
  outcomes: {
    never: "Never compared yet",
    failed: "Omise could not be read: whether it fits is not known",
    stale: "More than 3 hours old: it says nothing about now",
    fits: "Everything fits",
    differs: "To be looked at",
  },
  charged: (charges, paid, amount) => `${charges}, ${paid} of them paid, ${amount} baht`,
  actors: {
    user: "Staff",
    member: "Group member",
    shopper: "Shopper",
    customer: "Shopper",
    system: "System",
    "api-key": "Another program",
  },
  undone: "Taken back by the system, because what followed it failed",
};

export const workWords: Record<Lang, typeof th> = { th, en };
