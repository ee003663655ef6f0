import type { TextEntry } from "~/lib/i18n/text-entry";

export const searchTexts = {
  "search.suggestions": { th: "คำแนะนำ", en: "Suggestions" },
  "search.kind.product": { th: "สินค้า", en: "Goods" },
  "search.kind.group": { th: "กลุ่ม", en: "Group" },
  "search.kind.category": { th: "หมวด", en: "Category" },
  "search.kind.recent": { th: "เคยค้นหา", en: "Searched before" },
  "search.kind.meant": { th: "หมายถึงคำนี้หรือไม่", en: "Did you mean this?" },
  "search.forget": { th: "ล้างประวัติการค้นหาในเครื่องนี้", en: "Forget the searches of this device" },
} as const satisfies Record<string, TextEntry>;
