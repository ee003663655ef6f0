import { z } from "zod";

/** The twelve product categories of the market; the handle is the id everywhere. */
export const categories = [
  { handle: "seafood", sample_code: "SEA", name: "อาหารทะเลแปรรูป", name_en: "Processed seafood" },
  { handle: "fermented", sample_code: "FER", name: "น้ำปลาและของหมัก", name_en: "Fish sauce and ferments" },
  { handle: "fresh-fruit", sample_code: "FRU", name: "ผลไม้สด", name_en: "Fresh fruit" },
  { handle: "fruit-products", sample_code: "FRP", name: "ผลไม้แปรรูป", name_en: "Fruit products" },
  { handle: "chili-paste", sample_code: "CHI", name: "น้ำพริกและเครื่องแกง", name_en: "Chilli and curry pastes" },
  { handle: "bakery", sample_code: "BAK", name: "ขนมและเบเกอรี่", name_en: "Sweets and bakery" },
  { handle: "herbal", sample_code: "HER", name: "สมุนไพรและของใช้", name_en: "Herbal and body care" },
  { handle: "craft", sample_code: "CRA", name: "งานสานและงานฝีมือ", name_en: "Weaving and crafts" },
  { handle: "textile", sample_code: "TEX", name: "ผ้าและเครื่องแต่งกาย", name_en: "Textiles and clothing" },
  { handle: "vegetable", sample_code: "VEG", name: "ผักและเห็ด", name_en: "Vegetables and mushrooms" },
  { handle: "beverage", sample_code: "BEV", name: "น้ำผึ้งและเครื่องดื่ม", name_en: "Honey and drinks" },
  { handle: "tourism", sample_code: "ECO", name: "ท่องเที่ยวชุมชน", name_en: "Community tourism" },
] as const;

export type CategoryHandle = (typeof categories)[number]["handle"];

export const categoryHandle = z.enum(
  categories.map((category) => category.handle) as [CategoryHandle, ...CategoryHandle[]],
);
