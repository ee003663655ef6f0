import type { groupKinds } from "@chumchon/contracts";
import type { TextEntry } from "~/lib/i18n/text-entry";

const kindTexts = {
  "groupKind.community_enterprise": { th: "วิสาหกิจชุมชน", en: "Community enterprise" },
  "groupKind.network": { th: "เครือข่ายวิสาหกิจชุมชน", en: "Community enterprise network" },
  "groupKind.not_registered": { th: "กลุ่มอาชีพ (ยังไม่จดทะเบียน)", en: "Occupational group (not registered)" },
} as const satisfies Record<`groupKind.${(typeof groupKinds)[number]}`, TextEntry>;

export const groupTexts = {
  ...kindTexts,
  "groups.title": { th: "กลุ่มวิสาหกิจ", en: "The groups" },
  "groups.lead": {
    th: "คนทำของในระยอง แต่ละกลุ่มแพ็กและส่งของเอง",
    en: "The makers of Rayong. Each group packs and sends its own goods.",
  },
  "groups.description": {
    th: "รู้จักกลุ่มวิสาหกิจชุมชนในระยอง เลือกตามอำเภอและหมวดสินค้า",
    en: "Meet the community-enterprise groups of Rayong, by district and by what they make.",
  },
  "groups.q": { th: "ชื่อกลุ่ม", en: "Name of the group" },
  "groups.amphoe": { th: "อำเภอ", en: "District" },
  "groups.anyAmphoe": { th: "ทุกอำเภอ", en: "All districts" },
  "groups.apply": { th: "แสดงกลุ่ม", en: "Show groups" },
  "groups.count": { th: "{count} กลุ่ม", en: "{count} groups", en_one: "1 group" },
  "groups.empty": { th: "ไม่พบกลุ่มที่ตรงกับที่เลือก", en: "No group matches" },
  "groups.emptyHint": { th: "ลองเลือกทุกอำเภอ หรือล้างคำค้นหา", en: "Try all districts, or clear the search." },
  "groups.clear": { th: "ดูทุกกลุ่ม", en: "See all groups" },
  "group.place": { th: "ต.{tambon} อ.{amphoe} จ.ระยอง", en: "{tambon}, {amphoe}, Rayong" },
  "group.district": { th: "อ.{amphoe}", en: "{amphoe}" },
  "group.goods": { th: "{count} สินค้า", en: "{count} products", en_one: "1 product" },
  "group.cohort": { th: "รุ่นที่ {no}", en: "Round {no}" },
  "group.joined": { th: "ร่วมโครงการตั้งแต่ {date}", en: "Joined on {date}" },
  "group.registration": { th: "เลขทะเบียน", en: "Registration no." },
  "group.renewed": { th: "ต่อทะเบียนปี {year}", en: "renewed for B.E. {year}" },
  "group.paused": {
    th: "กลุ่มนี้หยุดรับออเดอร์ชั่วคราว ดูสินค้าได้ แต่ยังสั่งซื้อไม่ได้",
    en: "This group is pausing its orders. You can look at its goods, but not order them now.",
  },
  "group.pausedUntil": { th: "กลับมาขายวันที่ {date}", en: "They sell again on {date}." },
  "group.pausedMark": { th: "หยุดรับออเดอร์ชั่วคราว", en: "Pausing orders" },
  "group.story": { th: "เรื่องของกลุ่ม", en: "The group's story" },
  "group.where": { th: "อยู่ที่ไหน", en: "Where they are" },
  "group.mapLabel": {
    th: "แผนที่อย่างย่อของระยอง แสดง อ.{amphoe}",
    en: "A simple map of Rayong showing {amphoe}",
  },
  "group.mapNote": { th: "แผนที่อย่างย่อ", en: "Simplified map" },
  "group.certificates": { th: "ใบรับรองของกลุ่ม", en: "The group's certificates" },
  "group.sinceJoining": { th: "รายได้ตั้งแต่เข้าร่วม", en: "Income since joining" },
  "group.sinceJoiningNote": {
    th: "กลุ่มยินยอมให้เปิดเผยตัวเลขนี้",
    en: "The group agreed to show this figure.",
  },
  "group.all": { th: "สินค้าของกลุ่มนี้", en: "Goods of this group" },
  "group.noGoods": { th: "กลุ่มนี้ยังไม่มีสินค้าในตลาด", en: "This group has no goods in the market yet." },
  "group.earned": { th: "รายได้สะสม {amount}", en: "Earned {amount} so far" },
} as const satisfies Record<string, TextEntry>;
