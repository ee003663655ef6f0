import { drawn, heaped, packed, several } from "./packed.mjs";
import { kraft } from "./palette.mjs";
import { roundTray } from "./woven.mjs";

const of = (category, kinds) =>
  Object.fromEntries(Object.entries(kinds).map(([name, draw]) => [name, { category, draw }]));

/** Fish or squid drying on a round bamboo tray. */
const drying = (names, size = 200) =>
  drawn(560, (_p, brush) => {
    const spots = [
      [270, 545, -24],
      [400, 500, 6],
      [530, 548, 22],
      [400, 606, -6],
    ];
    return `${brush.thing("☀️", 610, 190, 170)}${roundTray({ colour: "#8A6238", second: "#A87C4A", cy: 580, rx: 300, ry: 120 })}${spots.map(([x, y, turn], i) => brush.thing(names[i % names.length], x, y, size, turn)).join("")}`;
  });

const seafood = {
  "dried-squid": packed("pouch", {
    colour: kraft,
    ring: "#1F7370",
    label: "dried-squid",
    front: ["dried-squid", "dried-squid"],
    frontSize: 220,
  }),
  "baby-dried-squid": drying(["dried-squid"], 190),
  "squid-snack": packed("pouch", { label: "fresh-squid", front: ["🌶️"], h: 420 }),
  "squid-crackers": packed("pouch", {
    colour: "#6FA8A5",
    label: ["cracker", "fresh-squid"],
    front: ["cracker"],
  }),
  "fish-crackers": packed("pouch", {
    colour: "#8FBDBA",
    ring: "#1F7370",
    label: ["cracker", "silver-fish"],
    front: ["cracker"],
  }),
  "shrimp-crackers": packed("pouch", {
    colour: "#D98B74",
    ring: "#A8402E",
    label: ["cracker", "🦐"],
    front: ["cracker"],
  }),
  "dried-shrimp": packed("pouch", { colour: kraft, ring: "#B4553F", label: "🦐", front: ["krill", "krill"] }),
  "sweet-shrimp": packed("tub", { label: "🦐", front: ["🦐", "🌿"] }),
  "crispy-shrimp": packed("jar", { content: "#D98B5F", label: "🦐", front: ["🦐"] }),
  "sweet-fish": heaped("tray", { goods: ["tan-fish", "tan-fish", "tan-fish"], size: 220 }),
  "sun-dried-fish": drying(["silver-fish", "tan-fish"]),
  "salted-fish": packed("pouch", {
    colour: "#B9C9B4",
    ring: "#1F7370",
    label: "tan-fish",
    front: ["🧂", "tan-fish"],
  }),
  "crispy-fish": packed("pouch", { colour: "#4D8FA3", label: "silver-fish", front: ["🌿", "🌶️"] }),
  "frozen-squid": packed("pouch", {
    colour: "#BFDDE8",
    ring: "#2E6F8A",
    label: "fresh-squid",
    front: ["🧊", "❄️"],
  }),
  "frozen-roe-squid": packed("tub", { colour: "#4D8FA3", label: "fresh-squid", front: ["🧊", "🧊"] }),
  "sweet-squid": packed("tub", { colour: "#8A5A2B", label: "fresh-squid", front: ["🌿"] }),
  "crab-meat": packed("tub", { label: "crab", front: ["🧊", "crab"] }),
  "crab-claws": packed("box", { label: "crab", front: ["🧊"] }),
  "steamed-crab": heaped("tray", { goods: ["crab"], size: 210 }),
  "frozen-crab": packed("box", { colour: "#4D8FA3", label: "crab", front: ["❄️", "🧊"] }),
};

const fermented = {
  "fish-sauce": packed("bottle", { content: "#A75A22", cap: "#B23A2E", label: "🐟", front: ["🐟"], x: 370 }),
  "fish-sauce-small": several("bottle", {
    w: 150,
    h: 400,
    content: "#A75A22",
    label: "🐟",
    tones: [{ cap: "#1F7370" }, { cap: "#C58414" }, { cap: "#B23A2E" }],
  }),
  "clay-jar-fish-sauce": (palette, brush) =>
    packed("crock", { x: 290, base: 640, w: 330, h: 380, label: "🐟" })(palette, brush) +
    packed("bottle", { x: 560, base: 684, w: 150, h: 420, content: "#9C4F1C", cap: "#5B3820", label: "🐟" })(
      palette,
      brush,
    ),
  "shrimp-paste": packed("tub", { colour: "#7E4A52", content: "#EBDDD8", label: "🦐", front: ["krill"] }),
  "shrimp-paste-crock": packed("crock", { colour: "#8A5238", label: "🦐", front: ["krill"] }),
  "grilled-shrimp-paste": packed("jar", {
    content: "#6B3B3F",
    colour: "#7E4A52",
    label: "🦐",
    front: ["🔥", "🌿"],
  }),
  "dried-krill": packed("pouch", {
    colour: kraft,
    ring: "#7E4A52",
    label: "krill",
    front: ["krill", "krill"],
  }),
  "fermented-fish": packed("bottle", {
    w: 210,
    h: 440,
    content: "#8C6A3E",
    cap: "#2E6B34",
    label: "tan-fish",
    front: ["🌶️", "green-chili"],
    x: 380,
  }),
  "fermented-fish-som-tam": packed("bottle", {
    w: 210,
    h: 440,
    content: "#9A4A2A",
    cap: "#A8402E",
    label: "🌶️",
    front: ["🥕", "🍅"],
    x: 380,
  }),
  "fermented-fish-powder": packed("pouch", {
    colour: kraft,
    ring: "#8A5A2B",
    h: 380,
    label: "tan-fish",
    front: ["🧄", "🌶️"],
  }),
  "seafood-dip": packed("bottle", {
    w: 190,
    h: 400,
    content: "#7FA04A",
    cap: "#2E6B34",
    label: ["🌶️", "🍋"],
    front: ["🍋", "🧄"],
    x: 390,
  }),
  "sauce-gift-set": packed("box", { colour: "#8A5A2B", w: 400, label: ["🐟", "🦐"], front: ["🎁"] }),
};

const chili = {
  "red-curry-paste": packed("pouch", { colour: "#B8452F", h: 400, label: "🌶️", front: ["🧄", "lemongrass"] }),
  "green-curry-paste": packed("pouch", {
    colour: "#6C8F4A",
    ring: "#2E6B34",
    h: 400,
    label: "green-chili",
    front: ["🌿", "lemongrass"],
  }),
  "sour-curry-paste": packed("pouch", {
    colour: "#D28A3C",
    ring: "#A8402E",
    h: 400,
    label: ["🌶️", "turmeric"],
    front: ["turmeric", "🧅"],
  }),
  "jungle-curry-paste": packed("pouch", {
    colour: kraft,
    ring: "#5E6B2E",
    h: 400,
    label: ["green-chili", "🍃"],
    front: ["lemongrass", "🌶️"],
  }),
  "dry-curry-paste": packed("jar", { content: "#A8402E", label: "🌶️", front: ["lemongrass"] }),
  "southern-curry-paste": packed("tub", { colour: "#C27A2A", label: ["turmeric", "🌶️"], front: ["turmeric"] }),
  "curry-paste-set": several("pouch", {
    w: 220,
    h: 300,
    label: ["green-chili", "turmeric", "🌶️"],
    tones: [{ colour: "#6C8F4A" }, { colour: "#D28A3C" }, { colour: "#B8452F" }],
  }),
  "red-eye-chili-paste": packed("jar", { content: "#8E2B1C", label: "🌶️", front: ["🧄", "🌶️"] }),
  "roasted-chili-paste": packed("jar", {
    content: "#5F2418",
    colour: "#7E3A22",
    label: ["🌶️", "🧅"],
    front: ["🧅"],
  }),
  "hell-chili-paste": packed("jar", { content: "#B23A1E", lid: "#3B2B20", label: "🔥", front: ["🌶️", "🌶️"] }),
  "fish-chili-paste": packed("jar", {
    content: "#A86A3A",
    lid: "#1F7370",
    label: ["tan-fish", "🌶️"],
    front: ["tan-fish"],
  }),
  "shrimp-chili-paste": packed("jar", {
    content: "#B4553F",
    lid: "#C58414",
    label: ["🦐", "🌶️"],
    front: ["🦐"],
  }),
  "squid-chili-paste": packed("jar", {
    content: "#A8573C",
    lid: "#4D8FA3",
    label: ["fresh-squid", "🌶️"],
    front: ["🌶️"],
  }),
  "crab-chili-paste": packed("jar", {
    content: "#D98B3F",
    lid: "#1F7370",
    label: ["crab", "🌶️"],
    front: ["🌶️"],
  }),
  "shrimp-paste-dip": packed("jar", {
    content: "#7E4A52",
    lid: "#5E8A2E",
    label: ["krill", "green-chili"],
    front: ["green-chili"],
  }),
  "herb-jaew": packed("jar", {
    content: "#6F6A2E",
    lid: "#4B7A4F",
    label: ["🌿", "🌶️"],
    front: ["lemongrass"],
  }),
  "dry-jaew": packed("pouch", {
    colour: kraft,
    ring: "#A8402E",
    h: 380,
    label: ["🌶️", "🌿"],
    front: ["🌶️", "🌿"],
  }),
};

const bakery = {
  "thong-muan": packed("jar", { content: "#F1DDB4", w: 270, h: 400, label: "rolls", front: ["rolls"] }),
  "kleeb-lamduan": packed("box", { colour: "#B8805E", label: "shell-cookie", front: ["shell-cookie"] }),
  "khanom-ping": packed("pouch", {
    colour: "#F0DEC4",
    ring: "#A9694A",
    h: 380,
    label: "puff-cookie",
    front: ["puff-cookie"],
  }),
  "na-nuan": packed("box", { colour: "#C98F9B", label: "puff-cookie", front: ["🌸", "puff-cookie"] }),
  "pineapple-cookies": packed("box", { colour: "#D09A2C", label: ["🍪", "🍍"], front: ["🍪", "🍍"] }),
  "pineapple-pie": packed("box", { colour: "#C58414", label: "🥧", front: ["🍍", "🥧"] }),
  "coconut-cookies": packed("jar", { content: "#EAD3AC", w: 290, h: 380, label: "🍪", front: ["🥥", "🍪"] }),
  "butter-cookies": packed("tub", { colour: "#7A8FA9", h: 260, label: "🍪", front: ["🍪", "🍪"] }),
  "coconut-bread": packed("pouch", { colour: "#F3E4CC", ring: "#A9694A", label: "🍞", front: ["🥥", "🍞"] }),
  "crispy-bread": packed("pouch", { colour: kraft, ring: "#A9694A", h: 400, label: "🍞", front: ["🍞"] }),
  "butter-crisp-bread": packed("jar", { content: "#E2B876", w: 290, h: 380, label: "🍞", front: ["🧈"] }),
  "purple-potato-cookies": packed("box", {
    colour: "#7D5A94",
    label: ["🍪", "purple-potato"],
    front: ["purple-potato"],
  }),
  "purple-potato-chips": packed("pouch", {
    colour: "#8A6AA3",
    label: "purple-potato",
    front: ["purple-potato"],
  }),
  "purple-potato-pie": packed("box", { colour: "#9A76A8", label: "🥧", front: ["purple-potato", "🥧"] }),
  "purple-potato-cake": drawn(
    430,
    (_p, brush) =>
      `<ellipse cx="400" cy="640" rx="260" ry="50" fill="#FFFDF8"/><ellipse cx="400" cy="634" rx="220" ry="38" fill="#F0E4E8"/>${brush.thing("🍰", 400, 470, 360)}${brush.standing("purple-potato", 640, 640, 170)}`,
  ),
  brownies: packed("box", { colour: "#6B4330", label: "🍫", front: ["🍫"] }),
};

export const food = {
  ...of("seafood", seafood),
  ...of("fermented", fermented),
  ...of("chili-paste", chili),
  ...of("bakery", bakery),
};
