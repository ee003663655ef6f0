import type { Channel } from "@chumchon/contracts";
import type { TextEntry } from "~/lib/i18n/text-entry";

const channelTexts = {
  "channel.web": { th: "เว็บไซต์นี้", en: "This website" },
  "channel.line": { th: "LINE", en: "LINE" },
  "channel.facebook": { th: "Facebook", en: "Facebook" },
  "channel.tiktok": { th: "TikTok", en: "TikTok" },
  "channel.marketplace": { th: "Shopee, Lazada และอื่น ๆ", en: "Shopee, Lazada and others" },
  "channel.shopfront": { th: "หน้าร้าน", en: "Own shop" },
  "channel.fair": { th: "ออกบูธและตลาดนัด", en: "Fairs and markets" },
  "channel.modern_trade": { th: "ห้างและร้านค้าปลีก", en: "Modern trade" },
  "channel.wholesale": { th: "ขายส่ง", en: "Wholesale" },
  "channel.corporate": { th: "คำสั่งซื้อองค์กร", en: "Corporate orders" },
  "channel.tourism": { th: "ท่องเที่ยวชุมชน", en: "Community tourism" },
  "channel.other": { th: "อื่น ๆ", en: "Other" },
} as const satisfies Record<`channel.${Channel}`, TextEntry>;

export const impactTexts = {
  ...channelTexts,
  "impact.title": { th: "รายได้ของกลุ่ม", en: "What the groups have earned" },
  "impact.description": {
    th: "รายได้สะสมของกลุ่มวิสาหกิจชุมชนระยอง แยกตามปีและช่องทาง พร้อมวิธีนับ",
    en: "Cumulative income of the community groups of Rayong, by year and channel, and how it is counted.",
  },
  "impact.asOf": { th: "ข้อมูล ณ {date}", en: "As of {date}" },
  "impact.total": { th: "รายได้สะสม", en: "Cumulative income" },
  "impact.parts": { th: "ตัวเลขนี้มาจากไหน", en: "Where the number comes from" },
  "impact.before": { th: "ก่อนปี {year}", en: "Before B.E. {year}" },
  "impact.thisYear": { th: "ปี {year} ถึงวันนี้", en: "B.E. {year} so far" },
  "impact.groups": { th: "กลุ่มที่นับ", en: "Groups counted" },
  "impact.groupsValue": { th: "{count} กลุ่ม", en: "{count} groups", en_one: "1 group" },
  "impact.byYear": { th: "รายได้แต่ละปี", en: "Income by year" },
  "impact.chartLabel": {
    th: "กราฟรายได้แต่ละปี ตัวเลขเดียวกันอยู่ในตารางด้านล่าง",
    en: "Chart of income by year; the table below has the same figures",
  },
  "impact.curveLabel": {
    th: "กราฟรายได้สะสมตั้งแต่ปี {from} ถึง {to}",
    en: "Curve of cumulative income from B.E. {from} to {to}",
  },
  "impact.chartUnit": { th: "ล้านบาท", en: "million baht" },
  "impact.amount": { th: "จำนวน (บาท)", en: "Amount (baht)" },
  "impact.year": { th: "ปี พ.ศ.", en: "Year (B.E.)" },
  "impact.income": { th: "รายได้ (บาท)", en: "Income (baht)" },
  "impact.cumulative": { th: "สะสม (บาท)", en: "Cumulative (baht)" },
  "impact.noData": { th: "ยังไม่มีข้อมูล", en: "No data yet" },
  "impact.noDataNote": {
    th: "ปีที่ยังไม่มีข้อมูล ไม่ได้แปลว่าไม่มีรายได้ แต่ยังไม่มีตัวเลขที่ตรวจแล้ว",
    en: "A year without data isn't a year without income: there are no checked figures yet.",
  },
  "impact.byChannel": { th: "ขายผ่านช่องทางไหน", en: "Where it was sold" },
  "impact.channel": { th: "ช่องทาง", en: "Channel" },
  "impact.share": { th: "สัดส่วน", en: "Share" },
  "impact.how": { th: "นับอย่างไร", en: "How it is counted" },
  "impact.how1": {
    th: "นับยอดขายสินค้าของกลุ่มหลังหักส่วนลด",
    en: "Sales of the groups' goods after discounts are counted.",
  },
  "impact.how2": { th: "ไม่นับค่าส่งและค่าธรรมเนียม", en: "Delivery and fees are not." },
  "impact.how3": {
    th: "ขายในเว็บนี้นับเมื่อเงินเข้าแล้ว คืนเงินเมื่อไรก็หักออก",
    en: "Sales on this site count once they are paid; refunds are taken off.",
  },
  "impact.how4": {
    th: "ขายช่องทางอื่นนับเมื่อมีหลักฐานและมีคนที่สองตรวจแล้ว",
    en: "Sales elsewhere count once there is evidence and a second person has checked it.",
  },
  "impact.definition": { th: "นิยามฉบับ {version}", en: "Definition, version {version}" },
  "impact.seeGroups": { th: "ดูรายกลุ่ม", en: "See the groups" },
  "impact.consent": {
    th: "รายได้ของแต่ละกลุ่มแสดงเฉพาะกลุ่มที่ยินยอม",
    en: "A group's own figure is shown only with its consent.",
  },
  "impact.sample": { th: "ตัวเลขนี้เป็นข้อมูลตัวอย่าง", en: "This figure is sample data" },
} as const satisfies Record<string, TextEntry>;
