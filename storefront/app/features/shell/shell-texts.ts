import type { CategoryHandle } from "@chumchon/contracts";
import type { TextEntry } from "~/lib/i18n/text-entry";

/** Names of the twelve categories; a test compares them with the contract's, which the browser never loads. */
const categoryTexts = {
  "category.seafood": { th: "อาหารทะเลแปรรูป", en: "Processed seafood" },
  "category.fermented": { th: "น้ำปลาและของหมัก", en: "Fish sauce and ferments" },
  "category.fresh-fruit": { th: "ผลไม้สด", en: "Fresh fruit" },
  "category.fruit-products": { th: "ผลไม้แปรรูป", en: "Fruit products" },
  "category.chili-paste": { th: "น้ำพริกและเครื่องแกง", en: "Chilli and curry pastes" },
  "category.bakery": { th: "ขนมและเบเกอรี่", en: "Sweets and bakery" },
  "category.herbal": { th: "สมุนไพรและของใช้", en: "Herbal and body care" },
  "category.craft": { th: "งานสานและงานฝีมือ", en: "Weaving and crafts" },
  "category.textile": { th: "ผ้าและเครื่องแต่งกาย", en: "Textiles and clothing" },
  "category.vegetable": { th: "ผักและเห็ด", en: "Vegetables and mushrooms" },
  "category.beverage": { th: "น้ำผึ้งและเครื่องดื่ม", en: "Honey and drinks" },
  "category.tourism": { th: "ท่องเที่ยวชุมชน", en: "Community tourism" },
} as const satisfies Record<`category.${CategoryHandle}`, TextEntry>;

export const shellTexts = {
  ...categoryTexts,
  "site.name": { th: "ตลาดเพื่อนชุมชน", en: "Puean Chumchon Market" },
  "site.sample": { th: "ข้อมูลตัวอย่าง", en: "Sample data" },
  "shell.skip": { th: "ข้ามไปที่เนื้อหา", en: "Skip to content" },
  "shell.search": { th: "ค้นหาสินค้า", en: "Search goods" },
  "shell.searchHint": { th: "หาอะไรอยู่ เช่น ปลาหมึก น้ำผึ้ง", en: "What are you looking for? e.g. honey" },
  "shell.searchButton": { th: "ค้นหา", en: "Search" },
  "shell.cartCount": { th: "ตะกร้า มี {count} ชิ้น", en: "Cart, {count} items", en_one: "Cart, 1 item" },
  "shell.cartEmpty": { th: "ตะกร้า ยังไม่มีของ", en: "Cart, empty" },
  "shell.menu": { th: "เมนูหลัก", en: "Main menu" },
  "shell.categories": { th: "หมวดหมู่สินค้า", en: "Categories" },
  "shell.allGoods": { th: "สินค้าทั้งหมด", en: "All goods" },
  "shell.groups": { th: "กลุ่มวิสาหกิจ", en: "Groups" },
  "shell.impact": { th: "รายได้ของกลุ่ม", en: "Groups' income" },
  "shell.toThai": { th: "ไทย", en: "ไทย" },
  "shell.toEnglish": { th: "EN", en: "EN" },
  "shell.language": { th: "ภาษา", en: "Language" },
  "shell.breadcrumbs": { th: "ตำแหน่งของหน้านี้", en: "Breadcrumbs" },
  "shell.home": { th: "หน้าแรก", en: "Home" },
  "shell.pages": { th: "หน้าของรายการ", en: "Pages of the list" },
  "shell.previous": { th: "ก่อนหน้า", en: "Previous" },
  "shell.next": { th: "ถัดไป", en: "Next" },
  "shell.pageOf": { th: "หน้า {page} จาก {pages}", en: "Page {page} of {pages}" },
  "footer.about": {
    th: "ตลาดออนไลน์ของกลุ่มวิสาหกิจชุมชนในจังหวัดระยอง ที่สมาคมเพื่อนชุมชนร่วมพัฒนา",
    en: "The online market of the community-enterprise groups in Rayong that the Community Partnership Association works with.",
  },
  "footer.shop": { th: "ซื้อของ", en: "Shop" },
  "footer.policies": { th: "นโยบาย", en: "Policies" },
  "footer.contact": { th: "ผู้ขายและติดต่อ", en: "Seller and contact" },
  "footer.sample": {
    th: "กลุ่ม สินค้า ราคา และตัวเลขรายได้ในเว็บนี้เป็นข้อมูลตัวอย่าง ใช้ทดลองระบบ ยังไม่ใช่การขายจริง",
    en: "Groups, goods, prices and income on this site are sample data for trying the system out. Nothing here is really for sale yet.",
  },
  "error.title404": { th: "ไม่พบหน้านี้", en: "This page isn't here" },
  "error.text404": {
    th: "ลิงก์อาจเก่าหรือพิมพ์ไม่ครบ ลองค้นหาสินค้า หรือกลับไปหน้าแรก",
    en: "The link may be old or incomplete. Search for goods, or go back to the home page.",
  },
  "error.titleOrder": { th: "เปิดคำสั่งซื้อนี้จากที่นี่ไม่ได้", en: "This order can't be opened here" },
  "error.textOrder": {
    th: "คำสั่งซื้อเปิดได้จากเครื่องและเบราว์เซอร์ที่ใช้สั่ง ถ้าสั่งจากในแอป LINE ให้กลับไปเปิดที่เดิม หรือใช้ลิงก์ส่วนตัวของคำสั่งซื้อ",
    en: "An order opens on the device and in the browser that placed it. If you ordered inside the LINE app, go back there, or use the order's private link.",
  },
  "error.title503": { th: "ระบบยังไม่พร้อมชั่วคราว", en: "The shop isn't ready right now" },
  "error.text503": {
    th: "รอสักครู่แล้วลองใหม่ ของในตะกร้ายังอยู่ครบ",
    en: "Wait a moment and try again. Your cart is safe.",
  },
  "error.title500": { th: "หน้านี้มีปัญหา", en: "Something is wrong with this page" },
  "error.text500": {
    th: "เราบันทึกปัญหาไว้แล้ว ลองเปิดใหม่อีกครั้ง ถ้ายังไม่ได้ให้กลับไปหน้าแรก",
    en: "We have a record of it. Try again, or go back to the home page.",
  },
  "error.retry": { th: "ลองใหม่", en: "Try again" },
  "error.home": { th: "กลับหน้าแรก", en: "Go to the home page" },
  "error.seeGoods": { th: "ดูสินค้าทั้งหมด", en: "See all goods" },
} as const satisfies Record<string, TextEntry>;
