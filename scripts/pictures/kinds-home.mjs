import {
  apron,
  batikWaves,
  cap,
  cupSleeve,
  foldedCloth,
  pouchBag,
  shawl,
  shirt,
  tieDye,
  tote,
} from "./cloth.mjs";
import {
  balmTin,
  candle,
  coasters,
  herbalBall,
  inhaler,
  reedDiffuser,
  sachet,
  shellBowl,
  shellLamp,
  shellSpoons,
  soapBars,
} from "./household.mjs";
import { drawn, packed } from "./packed.mjs";
import { kraft } from "./palette.mjs";
import { basket, lampShade, rolledMat, roundTray, strawHat, wovenBag } from "./woven.mjs";

const of = (category, kinds) =>
  Object.fromEntries(Object.entries(kinds).map(([name, draw]) => [name, { category, draw }]));
const soap = (colour, name) =>
  drawn(
    520,
    (_p, brush) =>
      `${soapBars(colour)}${brush.thing(name, 485, 494, 92)}${brush.standing(name, 200, 636, 130, -8)}`,
    1.2,
  );

const herbal = {
  "massage-oil": packed("bottle", {
    w: 170,
    h: 400,
    content: "#C9A24A",
    cap: "#3B4F3A",
    label: "🌿",
    front: ["🌿"],
    x: 380,
  }),
  "herbal-ball": drawn(480, (_p, brush) => `${herbalBall()}${brush.thing("🍃", 640, 640, 120)}`, 1.15),
  "fresh-herbal-ball": drawn(
    480,
    (_p, brush) =>
      `${herbalBall("#F6EFDC")}${brush.standing("turmeric", 160, 650, 150)}${brush.standing("lemongrass", 670, 610, 170, 20)}`,
    1.15,
  ),
  inhaler: drawn(330, (_p, brush) => `${inhaler("#4B7A4F")}${brush.standing("🌿", 650, 630, 150)}`),
  "herb-inhaler-jar": packed("jar", {
    content: "#8C7A4A",
    w: 240,
    h: 270,
    lid: "#3B4F3A",
    label: "🍃",
    front: ["🌿", "🌼"],
  }),
  balm: drawn(440, (_p, brush) => balmTin("#4B7A4F", brush.thing("🌿", 510, 298, 84)), 1.1),
  "turmeric-soap": soap("#E0AE4A", "turmeric"),
  "tamarind-soap": soap("#A9744A", "tamarind"),
  "charcoal-soap": soap("#5A5F5E", "🎋"),
  "leaf-soap": soap("#8DB583", "🌿"),
  "honey-soap": soap("#E6B354", "🍯"),
  shampoo: packed("bottle", {
    w: 200,
    h: 420,
    neck: 0.36,
    content: "#9DBB8A",
    cap: "#3B4F3A",
    label: "butterfly-pea",
    front: ["butterfly-pea"],
    x: 380,
  }),
  "liquid-soap": packed("bottle", {
    w: 210,
    h: 400,
    neck: 0.3,
    content: "#DDE8D2",
    cap: "#4B7A4F",
    label: "🍃",
    front: ["🫧"],
    x: 380,
  }),
  "foot-soak": packed("pouch", {
    colour: kraft,
    h: 380,
    label: ["🍃", "turmeric"],
    front: ["lemongrass", "turmeric"],
  }),
  sachet: drawn(
    360,
    (_p, brush) =>
      `${sachet("#E6D9EC")}${brush.thing("🌼", 400, 540, 120)}${brush.standing("🌸", 650, 640, 130)}`,
    1.15,
  ),
  "wood-sachet": drawn(
    360,
    (_p, brush) =>
      `${sachet("#E3D3B4")}${brush.thing("🍃", 400, 540, 120)}${brush.standing("🪵", 650, 630, 150)}`,
    1.15,
  ),
  candle: drawn(
    320,
    (_p, brush) =>
      `${candle("#F3E3C3")}${brush.thing("🌼", 400, 520, 110)}${brush.standing("🌸", 630, 640, 130)}`,
  ),
  "reed-diffuser": drawn(
    300,
    (_p, brush) =>
      `${reedDiffuser("#5B4636", "#D9B56A")}${brush.thing("🪵", 400, 574, 66)}${brush.standing("🌸", 640, 640, 130)}`,
  ),
  "herbal-gift-set": packed("box", { colour: "#4B7A4F", w: 400, label: ["🌿", "🌼"], front: ["🎁"] }),
};

const reed = { colour: "#C9A25E", second: "#E2C68E" };
const craft = {
  "reed-bag-small": drawn(380, () => wovenBag({ ...reed, second: "#7B1E4A", w: 330, h: 260, cell: 24 }), 1.3),
  "reed-bag-large": drawn(520, () => wovenBag({ ...reed, w: 470, h: 350, cell: 30 })),
  "reed-clutch": drawn(
    470,
    () => wovenBag({ colour: "#A8763E", second: "#1F7370", w: 430, h: 220, cell: 24, handle: "#5B3820" }),
    1.22,
  ),
  "reed-mat": drawn(620, () => rolledMat(reed)),
  "reed-basket": drawn(480, () => basket({ ...reed, h: 240 }), 1.3),
  "fibre-bag": drawn(
    470,
    () => wovenBag({ colour: "#8C9A5A", second: "#C9C38E", w: 400, h: 310, cell: 28, handle: "#6B5230" }),
    1.15,
  ),
  "straw-hat": drawn(560, () => strawHat({ colour: "#D9B878", second: "#EBD3A0" }), 1.15),
  "woven-tray": drawn(
    560,
    (_p, brush) =>
      `${roundTray({ colour: "#A8763E", second: "#D9B47A", cy: 560, rx: 290, ry: 116 })}${brush.thing("🍌", 330, 490, 200)}${brush.thing("🥭", 480, 500, 180)}`,
  ),
  "fibre-mat": drawn(620, () => rolledMat({ colour: "#8C9A5A", second: "#D6D0A0" })),
  "woven-lamp": drawn(200, () => lampShade({ colour: "#B98A4E", second: "#DDB67C" })),
  "recycled-basket": drawn(
    480,
    () => basket({ colour: "#2F8F8A", second: "#E2A72E", h: 230, cell: 32 }),
    1.3,
  ),
  "recycled-bag": drawn(
    470,
    () => wovenBag({ colour: "#C2476A", second: "#F1E4D0", w: 400, h: 320, cell: 32, handle: "#7B1E4A" }),
    1.15,
  ),
  "recycled-planter": drawn(
    320,
    (_p, brush) =>
      `${brush.thing("🪴", 400, 330, 300)}${basket({ colour: "#4D8FA3", second: "#DCE8E6", w: 300, h: 190, cell: 24 })}`,
    1.12,
  ),
  coasters: drawn(460, () => coasters("#C9A25E", "#2F8F8A"), 1.3),
  "shell-bowl": drawn(440, (_p, brush) => shellBowl(brush.thing("🌼", 400, 420, 110)), 1.3),
  "shell-spoons": drawn(460, () => shellSpoons()),
  "shell-lamp": drawn(260, () => shellLamp()),
  "shell-box": packed("crock", {
    colour: "#7A4A28",
    lid: "#A97443",
    w: 300,
    h: 270,
    label: "🥥",
    front: ["🥥"],
  }),
};

const indigo = ["#2F4A7A", "#F4F1E6", "#5C7FB0", "#DCE4EC"];
const bark = ["#9A5B34", "#F6E9D2", "#C98A55", "#E9CFA6"];
const textile = {
  "batik-cloth": drawn(
    470,
    () =>
      foldedCloth(["#1F6F86", "#E2A72E", "#7B1E4A"], batikWaves(["#2F8F9A", "#8CCBDD", "#E2A72E"], 280, 580)),
    1.25,
  ),
  "batik-shawl": drawn(400, () => shawl("#7B1E4A", batikWaves(["#B0557E", "#E3A9C0", "#E2A72E"], 170, 680))),
  "batik-shirt": drawn(420, () => shirt("#1F6F86", batikWaves(["#2F8F9A", "#8CCBDD", "#BFE0E8"], 180, 700))),
  "batik-scarf": drawn(
    470,
    () =>
      foldedCloth(["#B0557E", "#F1E4D0", "#1F6F86"], batikWaves(["#7B1E4A", "#E3A9C0", "#F6DDE6"], 280, 580)),
    1.25,
  ),
  "screen-shirt": drawn(420, (_p, brush) => `${shirt("#F4EFE3")}${brush.thing("🌺", 400, 430, 170)}`),
  "screen-shirt-kids": drawn(
    420,
    (_p, brush) =>
      `<g transform="translate(60 100) scale(.85)">${shirt("#F3C64A")}</g>${brush.thing("🐢", 400, 470, 160)}`,
  ),
  "screen-tote": drawn(420, (_p, brush) => `${tote("#EFE3C8")}${brush.thing("🌴", 400, 490, 200)}`),
  "screen-cap": drawn(480, (_p, brush) => cap("#1F7370", brush.thing("⚓", 400, 450, 110))),
  "screen-apron": drawn(
    360,
    (_p, brush) => `${apron("#3F6B8A")}${brush.thing("fresh-squid", 400, 350, 120)}`,
  ),
  "cotton-tote": drawn(
    420,
    (_p, brush) =>
      `${tote("#D9C7A0", `<path d="M0 480H800V560H0z" fill="#7B1E4A" opacity=".85"/><path d="M0 500H800M0 540H800" stroke="#F3E6CB" stroke-width="4" stroke-dasharray="14 9"/>`)}${brush.thing("🌸", 400, 410, 100)}`,
  ),
  "coin-pouch": drawn(
    420,
    (_p, brush) =>
      `${pouchBag("#B0557E", `<path d="M0 520H800V580H0z" fill="#F3DCE5" opacity=".9"/>`)}${brush.thing("🌼", 400, 480, 120)}`,
    1.25,
  ),
  "sling-bag": drawn(
    430,
    (_p, brush) =>
      `<path d="M210 380Q180 120 400 110T590 380" fill="none" stroke="#5B4636" stroke-width="18"/>${pouchBag("#3F6B8A", `<path d="M0 440H800V470H0zM0 560H800V590H0z" fill="#E2A72E" opacity=".8"/>`)}${brush.thing("🧵", 400, 510, 90)}`,
  ),
  "cup-sleeve": drawn(
    300,
    (_p, brush) =>
      `${cupSleeve("#7B1E4A", `<path d="M0 460H800V540H0z" fill="#F3DCE5"/>`)}${brush.thing("🌺", 400, 500, 90)}`,
  ),
  "cosmetic-pouch": drawn(
    420,
    (_p, brush) =>
      `${pouchBag("#E6D3B3", `<path d="M0 560H800V680H0z" fill="#1F7370"/>`)}${brush.thing("🐚", 400, 476, 110)}`,
    1.25,
  ),
  "tie-dye-shirt": drawn(420, () => shirt("#F4F1E6", tieDye(400, 410, bark, 420))),
  "tie-dye-shawl": drawn(400, () => shawl("#9A5B34", tieDye(360, 380, bark, 420))),
  "tie-dye-scarf": drawn(
    470,
    () => foldedCloth(["#C98A55", "#F6E9D2", "#9A5B34"], tieDye(400, 430, bark, 330)),
    1.25,
  ),
  "tie-dye-tote": drawn(420, () => tote("#F4F1E6", tieDye(400, 490, indigo, 380), "#2F4A7A")),
};

export const home = { ...of("herbal", herbal), ...of("craft", craft), ...of("textile", textile) };
