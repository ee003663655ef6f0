import type { TextEntry } from "~/lib/i18n/text-entry";

export const homeTexts = {
  "home.title": {
    th: "ตลาดเพื่อนชุมชน ของดีจากกลุ่มวิสาหกิจชุมชนระยอง",
    en: "Puean Chumchon Market: goods from the community groups of Rayong",
  },
  "home.description": {
    th: "ซื้ออาหารทะเล ผลไม้แปรรูป น้ำผึ้ง งานสาน และของดีอื่น ๆ จากกลุ่มวิสาหกิจชุมชนในระยอง จ่ายครั้งเดียว รายได้ถึงกลุ่มที่ทำ",
    en: "Buy seafood, fruit, honey, weaving and more from the community groups of Rayong. One payment, and the income reaches the groups that make it.",
  },
  "home.sentence1": { th: "ของดีจากมือคนระยอง", en: "Good things from Rayong," },
  "home.sentence2": { th: "ซื้อตรงจากกลุ่มที่ทำ", en: "bought from their makers" },
  "home.lead": {
    th: "เลือกของจากหลายกลุ่มได้ในตะกร้าเดียว จ่ายครั้งเดียว แล้วดูได้ว่ากลุ่มไหนได้เท่าไร",
    en: "Fill one cart from many groups, pay once, and see what each group earned.",
  },
  "home.seeGoods": { th: "เลือกซื้อสินค้า", en: "See the goods" },
  "home.seeGroups": { th: "รู้จักกลุ่ม", en: "Meet the groups" },
  "home.counter": { th: "รายได้สะสมของกลุ่ม", en: "Cumulative income of the groups" },
  "home.counterGroups": { th: "จาก {count} กลุ่มในระยอง", en: "of {count} groups in Rayong" },
  "home.counterHow": { th: "นับอย่างไร", en: "How it is counted" },
  "home.categories": { th: "เลือกตามหมวด", en: "Shop by category" },
  "home.ready": { th: "พร้อมขายวันนี้", en: "Ready today" },
  "home.new": { th: "มาใหม่", en: "New in the market" },
  "home.seeAll": { th: "ดูทั้งหมด", en: "See all" },
  "home.story": { th: "คนทำ", en: "The makers" },
  "home.storyGoods": { th: "ของจากกลุ่มนี้", en: "From this group" },
  "home.storyMore": { th: "อ่านเรื่องของกลุ่ม", en: "Read the group's story" },
  "home.how": { th: "ซื้อหนึ่งครั้ง ช่วยได้อย่างไร", en: "What one purchase does" },
  "home.how1": {
    th: "ค่าสินค้าทุกบาทนับเป็นรายได้ของกลุ่มที่ทำ ไม่รวมค่าส่ง",
    en: "Every baht of the goods counts as income of the group that made them; delivery is not counted.",
  },
  "home.how2": {
    th: "แต่ละกลุ่มแพ็กและส่งของเอง คนในชุมชนมีงานใกล้บ้าน",
    en: "Each group packs and sends its own goods, so there is work close to home.",
  },
  "home.how3": {
    th: "จ่ายแล้วเห็นทันทีว่ากลุ่มไหนได้เท่าไร และยอดรวมเปิดให้ทุกคนดู",
    en: "Once you have paid you see what each group got, and the total is open to everybody.",
  },
} as const satisfies Record<string, TextEntry>;
