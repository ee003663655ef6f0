/** Goods of the sample world that journeys buy. */
export interface Goods {
  /** What a shopper types to find them. */
  readonly search: string;
  readonly handle: string;
  readonly title: { readonly th: string; readonly en: string };
  /** The option to choose, where there are several. */
  readonly option?: { readonly th: RegExp; readonly en: RegExp };
  readonly group: { readonly handle: string; readonly name: string };
}

const honeyGroup = { handle: "nam-phueng-channarong", name: "น้ำผึ้งชันโรงทองคำ (ตัวอย่าง)" };
const squidGroup = { handle: "muek-haeng-sai-lom", name: "หมึกแห้งสายลม (ตัวอย่าง)" };

export const honey: Goods = {
  search: "น้ำผึ้ง",
  handle: "wildflower-honey-s08",
  title: { th: "น้ำผึ้งดอกไม้สวน", en: "Orchard flower honey" },
  option: { th: /^500 มิลลิลิตร/, en: /^500 ml/ },
  group: honeyGroup,
};

/** "ปลาหมึก" is one word of Thai: half of it has to find it, too. */
export const driedSquid: Goods = {
  search: "หมึก",
  handle: "dried-squid-s19",
  title: { th: "ปลาหมึกแห้งตากลม", en: "Wind-dried squid" },
  option: { th: /^ตัวกลาง/, en: /^Medium squid/ },
  group: squidGroup,
};

export const honeySoap: Goods = {
  search: "สบู่",
  handle: "honey-soap-s08",
  title: { th: "สบู่น้ำผึ้ง", en: "Honey soap" },
  group: honeyGroup,
};

export const squidCrackers: Goods = {
  search: "ข้าวเกรียบ",
  handle: "squid-crackers-s19",
  title: { th: "ข้าวเกรียบหมึก", en: "Squid crackers" },
  group: squidGroup,
};

const beachGroup = { handle: "muek-khai-ban-hat", name: "หมึกไข่บ้านหาด (ตัวอย่าง)" };

/** Of a group that no other journey buys from, so that it can be paused. */
export const beachSquid: Goods = {
  search: "ปลาหมึกแห้ง",
  handle: "dried-squid-s36",
  title: { th: "ปลาหมึกแห้งบ้านหาด", en: "Dried squid of the beach" },
  option: { th: /^100 กรัม/, en: /^100 g/ },
  group: beachGroup,
};

/** Chilled: it can only be fetched. */
export const sweetSquid: Goods = {
  search: "หมึกไข่ต้มหวาน",
  handle: "sweet-squid-s36",
  title: { th: "หมึกไข่ต้มหวาน", en: "Roe squid in sweet broth" },
  group: beachGroup,
};
