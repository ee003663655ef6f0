import { shirt, tieDye } from "./cloth.mjs";
import { drawn, heaped, packed, place } from "./packed.mjs";
import { basket } from "./woven.mjs";

const tourism = {
  "boat-trip": place("water", [
    ["☀️", 620, 180, 150],
    ["sail", 390, 440, 400],
  ]),
  "net-workshop": place("sand", [
    ["🌴", 600, 390, 330],
    ["🎣", 300, 430, 320, -6],
    ["🪣", 470, 590, 150],
  ]),
  "boat-study-visit": place("water", [
    ["⛅", 610, 170, 160],
    ["launch", 290, 480, 300],
    ["⚓", 560, 520, 230],
  ]),
  "catch-breakfast": place("sand", [
    ["☀️", 610, 180, 150],
    ["🥘", 370, 520, 300],
    ["🦐", 570, 590, 170],
    ["🐚", 190, 610, 110],
  ]),
  "mangrove-boat": place("water", [
    ["🌳", 200, 400, 290],
    ["🌳", 610, 390, 320],
    ["rowboat", 410, 540, 330],
  ]),
  kayak: place("water", [
    ["☀️", 620, 180, 150],
    ["rowboat", 400, 480, 420],
  ]),
  "mangrove-planting": place("water", [
    ["🌱", 260, 520, 240],
    ["🌱", 420, 480, 300],
    ["🌱", 580, 530, 220],
  ]),
  "mangrove-study-visit": place("meadow", [
    ["🌳", 560, 370, 330],
    ["🚌", 310, 510, 290],
    ["crab", 560, 600, 130],
  ]),
  homestay: place("meadow", [
    ["🌳", 600, 400, 300],
    ["🏡", 350, 440, 390],
  ]),
  "bicycle-trip": place("meadow", [
    ["🌳", 190, 410, 260],
    ["⛅", 600, 190, 160],
    ["🚲", 430, 500, 330],
  ]),
  "cooking-workshop": place("floor", [
    ["🍲", 370, 480, 320],
    ["🌶️", 570, 590, 140],
    ["🌿", 200, 590, 140],
  ]),
  "reservoir-tour": place("water", [
    ["hill", 230, 400, 320],
    ["hill", 560, 420, 340],
    ["rowboat", 430, 600, 260],
  ]),
  "forest-walk": place("meadow", [
    ["🌲", 210, 390, 280],
    ["🌳", 570, 370, 330],
    ["🥾", 400, 550, 230],
  ]),
  camping: place("meadow", [
    ["🌲", 180, 410, 240],
    ["🌲", 620, 390, 280],
    ["⛺", 390, 480, 330],
    ["🔥", 560, 600, 110],
  ]),
  "nature-workshop": place("meadow", [
    ["🦋", 260, 330, 170, -10],
    ["🪵", 560, 520, 220],
    ["🌿", 380, 520, 220],
    ["🧭", 300, 600, 120],
  ]),
  "forest-study-visit": place("meadow", [
    ["hill", 520, 400, 380],
    ["🚌", 300, 540, 260],
  ]),
};

const scenes = {
  seafood: place("water", [
    ["☀️", 610, 170, 150],
    ["🏠", 240, 400, 260],
    ["sail", 520, 450, 320],
    ["fresh-squid", 290, 610, 150],
  ]),
  fermented: place("floor", [
    ["🛖", 220, 400, 270],
    ["🏺", 480, 460, 300],
    ["🐟", 610, 600, 170],
    ["🦐", 290, 610, 140],
  ]),
  "fresh-fruit": place("meadow", [
    ["🌳", 230, 370, 330],
    ["🌳", 580, 380, 300],
    ["durian", 400, 540, 230],
    ["mangosteen", 560, 600, 140],
    ["rambutan", 240, 605, 140],
  ]),
  "fruit-products": place("meadow", [
    ["🏡", 300, 400, 310],
    ["🍍", 560, 470, 260],
    ["🍌", 380, 590, 170],
    ["🥭", 620, 610, 130],
  ]),
  "chili-paste": place("floor", [
    ["🛖", 230, 400, 290],
    ["🥘", 500, 500, 280],
    ["🌶️", 270, 600, 160],
    ["🧄", 640, 600, 120],
  ]),
  bakery: place("floor", [
    ["🏠", 260, 400, 310],
    ["🍞", 530, 490, 240],
    ["🍪", 380, 600, 140],
    ["🥧", 610, 610, 140],
  ]),
  herbal: place("meadow", [
    ["🛖", 240, 400, 290],
    ["🌿", 540, 450, 280],
    ["🪴", 400, 560, 190],
    ["🌼", 610, 600, 130],
  ]),
  craft: place("floor", [
    ["🏡", 250, 390, 300],
    ["🧺", 530, 480, 290],
    ["👒", 350, 600, 180],
  ]),
  textile: place("floor", [
    ["🏠", 250, 400, 300],
    ["🧵", 530, 470, 230],
    ["🧣", 360, 590, 170],
    ["🧶", 600, 600, 140],
  ]),
  vegetable: place("meadow", [
    ["🚜", 270, 430, 300],
    ["🌽", 560, 430, 250],
    ["🥬", 420, 580, 180],
    ["🥕", 610, 600, 140],
  ]),
  beverage: place("meadow", [
    ["🌳", 220, 380, 300],
    ["🍯", 530, 480, 280],
    ["🐝", 370, 330, 130],
    ["🌼", 350, 600, 140],
    ["☕", 650, 620, 120],
  ]),
  tourism: place("water", [
    ["hill", 300, 370, 360],
    ["🏡", 570, 430, 240],
    ["rowboat", 390, 590, 240],
  ]),
};

const categoryTiles = {
  seafood: heaped("tray", { goods: ["fresh-squid", "🦐", "crab", "silver-fish", "🦐"], size: 210 }),
  fermented: packed("bottle", { content: "#A75A22", cap: "#B23A2E", label: "🐟", front: ["🦐", "🐟"] }),
  "fresh-fruit": heaped("basket", {
    goods: ["durian", "rambutan", "mangosteen", "longkong", "mangosteen-open"],
    size: 220,
  }),
  "fruit-products": packed("pouch", {
    colour: "#E9C75C",
    label: ["🥭", "🍍"],
    front: ["🍌", "durian-chips"],
  }),
  "chili-paste": packed("jar", { content: "#B23A1E", label: "🌶️", front: ["🌶️", "🧄"] }),
  bakery: packed("box", { label: ["🍪", "🍞"], front: ["🍪", "🥧"] }),
  herbal: packed("jar", { content: "#9DBB8A", label: "🌿", front: ["🌼", "turmeric"] }),
  craft: drawn(
    480,
    (_p, brush) =>
      basket({
        colour: "#B98A4E",
        second: "#E2C68E",
        h: 240,
        inside: brush.thing("👒", 330, 400, 260) + brush.thing("🧶", 520, 410, 170),
      }),
    1.26,
  ),
  textile: drawn(420, () =>
    shirt("#F6EAF1", tieDye(400, 410, ["#7B1E4A", "#F6E4EC", "#B0557E", "#EBC7D6"], 420)),
  ),
  vegetable: heaped("basket", { goods: ["🥬", "🌽", "🥕", "mushroom", "🍅"], size: 210 }),
  beverage: packed("jar", { content: "#E09A1E", lid: "#F3E6CB", label: "🍯", front: ["☕", "🐝"] }),
  tourism: place("water", [
    ["☀️", 620, 180, 150],
    ["🌴", 230, 420, 300],
    ["sail", 500, 470, 320],
  ]),
};

const entries = (prefix, table) =>
  Object.entries(table).map(([category, draw]) => [`${prefix}-${category}`, { category, draw }]);

const tourismKinds = Object.fromEntries(
  Object.entries(tourism).map(([name, draw]) => [name, { category: "tourism", draw }]),
);

/** Trips and stays, the tile of each category, and a scene for the groups of each category. */
export const scenePictures = {
  ...tourismKinds,
  ...Object.fromEntries([...entries("category", categoryTiles), ...entries("scene", scenes)]),
};
