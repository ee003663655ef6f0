import { drawn, heaped, packed, several } from "./packed.mjs";
import { kraft } from "./palette.mjs";

const of = (category, kinds) =>
  Object.fromEntries(Object.entries(kinds).map(([name, draw]) => [name, { category, draw }]));

const freshFruit = {
  durian: drawn(
    470,
    (_p, brush) =>
      `${brush.thing("durian", 400, 430, 470)}${brush.standing("durian-flesh", 640, 640, 190, 8)}`,
  ),
  "durian-chanee": drawn(
    520,
    (_p, brush) =>
      `${brush.thing("durian", 290, 440, 400, -8)}${brush.thing("durian-open", 520, 480, 380, 10)}`,
  ),
  "durian-kradum": heaped("crate", { goods: ["durian"], size: 220 }),
  "durian-flesh": packed("tub", { colour: "#5E8A2E", label: "durian-flesh", front: ["durian-flesh", "🧊"] }),
  mangosteen: heaped("crate", {
    goods: ["mangosteen", "mangosteen", "mangosteen", "mangosteen-open"],
    size: 180,
  }),
  "mangosteen-basket": heaped("basket", {
    goods: ["mangosteen", "mangosteen-open", "mangosteen"],
    size: 190,
  }),
  rambutan: heaped("crate", { goods: ["rambutan"], size: 180 }),
  "rambutan-basket": heaped("basket", { goods: ["rambutan"], size: 180 }),
  longkong: heaped("crate", { goods: ["longkong"], size: 200 }),
  "rambutan-longkong": heaped("crate", {
    goods: ["rambutan", "longkong", "rambutan", "longkong", "rambutan"],
    size: 185,
  }),
  salak: heaped("crate", { goods: ["salak"], size: 190 }),
  "salak-basket": heaped("basket", { goods: ["salak"], size: 190 }),
  "salak-syrup": packed("jar", { content: "#E9C58A", label: "salak", front: ["salak", "🧊"] }),
  "mixed-fruit": heaped("crate", { goods: ["mangosteen", "🍍", "rambutan", "longkong", "🥭"], size: 190 }),
  "mixed-fruit-basket": heaped("basket", { goods: ["🥭", "🍌", "🍍", "mangosteen", "rambutan"], size: 200 }),
};

const fruitProducts = {
  "fried-durian": packed("pouch", {
    colour: "#E9C75C",
    ring: "#8C7A1E",
    label: "durian-chips",
    front: ["durian-chips", "durian"],
  }),
  "fried-durian-salt": packed("pouch", {
    colour: "#F3E6B8",
    ring: "#8C7A1E",
    label: "durian-chips",
    front: ["🧂", "durian-chips"],
  }),
  "durian-paste": packed("box", { colour: "#8C7A1E", label: ["durian", "pad"], front: ["pad"] }),
  "pineapple-paste": packed("pouch", {
    colour: "#F2DFA0",
    ring: "#C58414",
    h: 380,
    label: ["pad", "🍍"],
    front: ["🍍", "pad"],
  }),
  "pineapple-jam": packed("jar", { content: "#E3A32E", label: "🍍", front: ["🍍"] }),
  "dried-pineapple": packed("pouch", { colour: kraft, ring: "#C58414", label: "🍍", front: ["🍍"] }),
  "crispy-pineapple": packed("pouch", { colour: "#F0C24B", label: "🍍", front: ["🍍", "🌿"] }),
  "banana-chips": packed("pouch", { colour: "#F4D85E", ring: "#A9791E", label: "🍌", front: ["🍌", "🍌"] }),
  "banana-crisps-sweet": packed("jar", { content: "#D9A441", w: 280, h: 380, label: "🍌", front: ["🍌"] }),
  "dried-banana": packed("box", { colour: "#A9791E", label: "🍌", front: ["🍌", "🍯"] }),
  "taro-chips": packed("pouch", {
    colour: "#C9B8D6",
    ring: "#7D5A94",
    label: "purple-potato",
    front: ["purple-potato"],
  }),
  "sweet-potato-chips": packed("pouch", { colour: "#E8A45C", ring: "#A9601E", label: "🍠", front: ["🍠"] }),
  "jackfruit-chips": packed("pouch", {
    colour: "#F3C64A",
    ring: "#5E8A2E",
    label: "jackfruit",
    front: ["jackfruit"],
  }),
  "jackfruit-paste": packed("box", { colour: "#C58414", label: ["jackfruit", "pad"], front: ["jackfruit"] }),
  "mixed-fruit-chips": packed("pouch", {
    colour: "#7FA65A",
    ring: "#2E6B34",
    label: ["🥭", "🍍"],
    front: ["🍌", "jackfruit"],
  }),
  "mangosteen-chips": packed("pouch", {
    colour: "#9A5A80",
    ring: "#7B1E4A",
    label: "mangosteen-open",
    front: ["mangosteen"],
  }),
  "mangosteen-paste": packed("jar", {
    content: "#7B2B50",
    colour: "#7B1E4A",
    label: "mangosteen-open",
    front: ["mangosteen"],
  }),
  "mango-chips": packed("pouch", { colour: "#F5B942", label: "🥭", front: ["🥭"] }),
  "dried-mango": packed("pouch", { colour: kraft, ring: "#C58414", label: "🥭", front: ["🥭", "🥭"] }),
  "mango-leather": packed("box", { colour: "#D98A1E", label: ["🥭", "pad"], front: ["🥭"] }),
  "pickled-mango": packed("jar", { content: "#E9D37A", lid: "#5E8A2E", label: "🥭", front: ["🥭", "🌶️"] }),
  "fruit-gift-box": packed("box", { colour: "#7B1E4A", w: 420, label: ["durian", "🍍"], front: ["🎁"] }),
};

const vegetable = {
  "vegetable-set": heaped("basket", { goods: ["🥬", "🥕", "🥒", "🥬", "🍅"], size: 200 }),
  "leafy-greens": heaped("crate", { goods: ["🥬"], size: 210 }),
  "water-greens": heaped("basket", { goods: ["🥬", "🌿", "🥬", "🌿", "🥬"], size: 200 }),
  "herb-set": heaped("basket", { goods: ["🌿", "lemongrass", "🌶️", "🌿", "🍋"], size: 190 }),
  "soup-vegetables": heaped("tray", { goods: ["🌽", "🥒", "🥬", "🍆", "🥕"], size: 180 }),
  "oyster-mushroom": heaped("basket", { goods: ["mushroom"], size: 210 }),
  "wood-ear": heaped("tray", { goods: ["wood-ear"], size: 190 }),
  "dried-mushroom": packed("pouch", {
    colour: kraft,
    ring: "#2E6B34",
    label: "mushroom",
    front: ["mushroom"],
  }),
  "crispy-mushroom": packed("pouch", { colour: "#9DB46A", label: "mushroom", front: ["mushroom", "🌶️"] }),
  "mushroom-block": drawn(
    420,
    (_p, brush) =>
      `${packed("jar", { x: 400, w: 300, h: 330, content: "#8A6238", lid: "#E9DCC3", label: "🌱" })({ accent: "#2E6B34" }, brush)}${brush.thing("mushroom", 250, 470, 230, -30)}${brush.thing("mushroom", 560, 460, 230, 28)}`,
  ),
  "salad-set": drawn(
    420,
    (_p, brush) =>
      `${brush.thing("🥗", 400, 470, 430)}${brush.standing("🍅", 180, 650, 130)}${brush.standing("🥬", 640, 640, 170)}`,
  ),
  lettuce: heaped("crate", { goods: ["🥬", "🥬", "🥗", "🥬", "🥬"], size: 200 }),
  "salad-dressing": packed("bottle", {
    w: 190,
    h: 410,
    content: "#EAD9A0",
    cap: "#2E6B34",
    label: "🥗",
    front: ["🍋", "🧄"],
  }),
  "sweet-corn": heaped("crate", { goods: ["🌽"], size: 200 }),
  "boiled-corn": heaped("tray", { goods: ["🌽"], size: 200 }),
  "corn-milk": several("bottle", {
    w: 150,
    h: 400,
    content: "#F6E39A",
    cap: "#2E6B34",
    label: "🌽",
    tones: [{}, {}, {}],
    front: ["🌽"],
  }),
  "corn-crisps": packed("pouch", { colour: "#F4D15A", ring: "#2E6B34", label: "🌽", front: ["🌽"] }),
};

const beverage = {
  honey: packed("jar", { content: "#E09A1E", lid: "#F3E6CB", label: "🍯", front: ["🐝"], h: 380 }),
  "stingless-bee-honey": packed("bottle", {
    w: 210,
    h: 430,
    content: "#B5691A",
    cap: "#5B3820",
    label: "🐝",
    front: ["🍯", "🌼"],
    x: 380,
  }),
  "honey-lime": packed("jar", { content: "#E8B93C", lid: "#5E8A2E", label: ["🍯", "🍋"], front: ["🍋"] }),
  "honeycomb-honey": packed("tub", {
    colour: "#D9951E",
    content: "#FBE7B4",
    label: "🍯",
    front: ["🐝", "🌼"],
  }),
  "honey-gift-set": packed("box", { colour: "#B9770E", w: 400, label: ["🍯", "🐝"], front: ["🎁"] }),
  "coffee-medium": packed("pouch", { colour: "#A9744A", ring: "#6B4330", label: "☕", front: ["☕"] }),
  "coffee-dark": packed("pouch", { colour: "#5B3A28", ring: "#3B2418", label: "☕", front: ["🫘"] }),
  "drip-coffee": packed("box", { colour: "#6B4330", label: "☕", front: ["☕"] }),
  "cold-brew": several("bottle", {
    w: 150,
    h: 400,
    content: "#4A2C1C",
    cap: "#E9DCC3",
    label: "🧊",
    tones: [{}, {}, {}],
  }),
  "butterfly-pea-tea": packed("box", {
    colour: "#5F68C9",
    label: "butterfly-pea",
    front: ["🍵", "butterfly-pea"],
  }),
  "roselle-tea": packed("box", { colour: "#B23A52", label: "roselle", front: ["roselle"] }),
  "bael-tea": packed("pouch", { colour: kraft, ring: "#B9770E", h: 390, label: "bael", front: ["bael"] }),
  "lemongrass-tea": packed("box", { colour: "#6F934B", label: "lemongrass", front: ["🍵", "lemongrass"] }),
  "roselle-drink": several("bottle", {
    w: 150,
    h: 400,
    content: "#A8233F",
    cap: "#F3E6CB",
    label: "roselle",
    tones: [{}, {}, {}],
  }),
  "pineapple-juice": several("bottle", {
    w: 150,
    h: 400,
    content: "#F2C440",
    cap: "#5E8A2E",
    label: "🍍",
    tones: [{}, {}, {}],
    front: ["🍍"],
  }),
  "mangosteen-juice": several("bottle", {
    w: 150,
    h: 400,
    content: "#8C3A66",
    cap: "#7B1E4A",
    label: "mangosteen-open",
    tones: [{}, {}, {}],
    front: ["mangosteen"],
  }),
  "mixed-juice": several("bottle", {
    w: 150,
    h: 400,
    content: "#F2B13A",
    cap: "#C58414",
    label: ["🥭", "🍋", "🍍"],
    tones: [{ content: "#F5A83B" }, { content: "#D9D65A" }, { content: "#F2C440" }],
  }),
};

export const farm = {
  ...of("fresh-fruit", freshFruit),
  ...of("fruit-products", fruitProducts),
  ...of("vegetable", vegetable),
  ...of("beverage", beverage),
};
