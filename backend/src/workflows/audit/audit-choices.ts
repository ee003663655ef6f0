import {
  categories,
  type memberRoles,
  programmeChoicesEn,
  programmeChoicesTh,
  staffChoicesEn,
  staffChoicesTh,
} from "@chumchon/contracts";
import type { Lang } from "../../documents/page-frame";
import { moneyWords } from "../report/money-words";
import { reportWords } from "../report/report-words";
import { workWords } from "../report/work-words";

type Words = Readonly<Record<string, string>>;

/** Words that only the log has to say. */
const own = {
  th: {
    whoCancelled: { group: "กลุ่มขอ", staff: "เจ้าหน้าที่" },
    role: { manager: "ผู้จัดการ", seller: "คนขาย", viewer: "ดูอย่างเดียว" } satisfies Record<
      (typeof memberRoles)[number],
      string
    >,
    purpose: {
      publish_income: "แสดงรายได้ของกลุ่มต่อสาธารณะ",
      income_evidence: "หลักฐานยอดขาย",
      income_import: "ไฟล์นำเข้า",
      refund_slip: "สลิปคืนเงิน",
      payout_slip: "สลิปโอนให้กลุ่ม",
      group_document: "เอกสารของกลุ่ม",
      income_report: "รายงาน",
    },
    act: {
      "stock.move": "แก้สต็อก",
      "stock.threshold": "ตั้งจำนวนเตือนของใกล้หมด",
      "orders.advance": "เปลี่ยนสถานะออเดอร์",
      "orders.request_cancel": "ขอยกเลิกออเดอร์",
      "receipts.issue": "ออกใบเสร็จ",
      "products.edit": "แก้สินค้า",
      "income.claim": "แจ้งหรือแก้ยอดขาย",
      "passports.manage": "ออกหรือยกเลิกหนังสือรับรองรายได้",
      "alerts.manage": "ตั้งการแจ้งเตือน",
      "shop.pause": "พักร้านหรือเปิดร้าน",
      "shop.pickup": "เปิดหรือปิดการมารับเอง",
      "session.use": "ออกจากหน้าของกลุ่ม",
    },
  },
  en: {
    whoCancelled: { group: "The group asked", staff: "Staff" },
    role: { manager: "Manager", seller: "Seller", viewer: "Only looks" },
    purpose: {
      publish_income: "Showing the group's income to the public",
      income_evidence: "Evidence of a sale",
      income_import: "Import",
      refund_slip: "Slip of a refund",
      payout_slip: "Slip of a payout",
      group_document: "Document of a group",
      income_report: "Report",
    },
    act: {
      "stock.move": "Changed stock",
      "stock.threshold": "Set when stock counts as low",
      "orders.advance": "Moved an order on",
      "orders.request_cancel": "Asked to cancel an order",
      "receipts.issue": "Issued a receipt",
      "products.edit": "Changed a product",
      "income.claim": "Recorded or changed a sale",
      "passports.manage": "Issued or revoked an income passport",
      "alerts.manage": "Changed the alerts",
      "shop.pause": "Paused or opened the shop",
      "shop.pickup": "Switched fetching on or off",
      "session.use": "Left the group's pages",
    },
  },
} as const;

/** Words of values, by `<subject type>.<field>` where a subject has its own, else by field. */
const choices: Readonly<Record<Lang, Readonly<Record<string, Words>>>> = {
  th: choicesIn("th"),
  en: choicesIn("en"),
};

/** A value in words; one that has none stands as it is. */
export function auditChoice(subjectType: string, field: string, value: string, lang: Lang): string {
  const known = choices[lang];
  return (known[`${subjectType}.${field}`] ?? known[field])?.[value] ?? value;
}

function choicesIn(lang: Lang): Record<string, Words> {
  const [report, money, work, only] = [reportWords[lang], moneyWords[lang], workWords[lang], own[lang]];
  const programme = lang === "th" ? programmeChoicesTh : programmeChoicesEn;
  const staff = lang === "th" ? staffChoicesTh : staffChoicesEn;
  return {
    ...{ role: only.role, purpose: only.purpose, buyer_kind: staff.buyerKind, tax_mode: staff.taxMode },
    ...{ act: only.act, channel: report.channel, topic: programme.topic, standard: programme.standard },
    ...{
      status: report.status,
      reason: { ...money.reasons, ...only.whoCancelled, ...staff.cancelRequest },
      via: money.ways,
    },
    category: Object.fromEntries(
      categories.map(({ handle, name, name_en }) => [handle, lang === "th" ? name : name_en]),
    ),
    closed_with: money.closedWith,
    "payment_case.state": money.caseStates,
    "bank_refund.state": money.bankStates,
    "group_payout.state": money.payoutStates,
    "income_import.state": work.importStates,
    "income_import.kind": work.importKinds,
    "group_order.status": staff.groupOrderStatus,
    "enterprise_group.status": money.groupStates,
    "enterprise_group.kind": money.legal,
    "programme_standards_work.state": programme.state,
    "programme_organisation.kind": programme.organisationKind,
  };
}
