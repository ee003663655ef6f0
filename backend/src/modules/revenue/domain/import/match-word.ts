import { type CategoryHandle, type Channel, categories, channels } from "@chumchon/contracts";
import { foldThai } from "@chumchon/thai";
import { remember } from "./remember";

/** Words by which staff name a channel, folded when compared. */
const CHANNEL_WORDS: Record<Channel, readonly string[]> = {
  web: ["เว็บ", "เว็บไซต์", "เว็บไซต์ตลาดเพื่อนชุมชน", "website"],
  line: ["ไลน์", "ไลน์ OA", "LINE OA", "LINE SHOPPING"],
  facebook: ["เฟซบุ๊ก", "เฟสบุ๊ค", "เฟซบุ๊ค", "เฟสบุ๊ก", "เฟส", "FB", "เพจ", "เพจเฟซบุ๊ก"],
  tiktok: ["ติ๊กต็อก", "ติ๊กต๊อก", "ติกตอก", "TikTok Shop"],
  marketplace: ["ช้อปปี้", "ลาซาด้า", "Shopee", "Lazada", "อีมาร์เก็ตเพลส", "มาร์เก็ตเพลส", "ออนไลน์"],
  shopfront: ["หน้าร้าน", "ร้านค้ากลุ่ม", "ที่ทำการกลุ่ม", "หน้าร้านกลุ่ม", "shop", "ขายหน้าร้าน"],
  fair: [
    "ออกบูธ",
    "ออกบูท",
    "บูธ",
    "ตลาดนัด",
    "งานแสดงสินค้า",
    "ตลาดนัด/ออกบูธ",
    "งาน OTOP",
    "fair",
    "market",
    "booth",
  ],
  modern_trade: ["โมเดิร์นเทรด", "ห้าง", "ห้างสรรพสินค้า", "ร้านของฝาก", "modern trade", "ซูเปอร์มาร์เก็ต"],
  wholesale: ["ขายส่ง", "ส่ง", "พ่อค้าคนกลาง", "ตัวแทนจำหน่าย"],
  corporate: ["บริษัทสมาชิก", "องค์กร", "คำสั่งซื้อองค์กร", "บริษัท", "โรงงาน", "บริษัทสมาชิก/องค์กร", "หน่วยงาน"],
  tourism: ["ท่องเที่ยว", "ท่องเที่ยวชุมชน", "ศึกษาดูงาน", "คณะดูงาน"],
  other: ["อื่นๆ", "อื่น ๆ", "อื่น", "ไม่ระบุ", "others"],
};

/** The channel that a word names, or undefined. */
export function matchChannel(text: string): Channel | undefined {
  return channelByWord().get(wordKey(text));
}

/** The category that a name or handle names, or undefined. */
export function matchCategory(text: string): CategoryHandle | undefined {
  return categoryByWord().get(wordKey(text));
}

let channelWords: Map<string, Channel> | undefined;
function channelByWord(): Map<string, Channel> {
  channelWords ??= new Map(
    channels.flatMap((channel) =>
      [channel, ...CHANNEL_WORDS[channel]].map((word) => [wordKey(word), channel] as const),
    ),
  );
  return channelWords;
}

let categoryWords: Map<string, CategoryHandle> | undefined;
function categoryByWord(): Map<string, CategoryHandle> {
  categoryWords ??= new Map(
    categories.flatMap(({ handle, sample_code, name, name_en }) =>
      [handle, sample_code, name, name_en].map((word) => [wordKey(word), handle] as const),
    ),
  );
  return categoryWords;
}

/** Words are compared without spaces, dots, dashes, case and tone marks. */
export const wordKey = remember((text) => foldThai(text).replace(/[\s._\-/()]+/g, ""));
