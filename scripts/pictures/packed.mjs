import { shadow } from "./backdrop.mjs";
import { bottle, box, crate, crock, jar, pouch, tray, tub } from "./packages.mjs";
import { basket } from "./woven.mjs";

/** Small forms are drawn larger, so that every picture fills about the same share of its square. */
const fill = {
  pouch: 1.1,
  jar: 1.3,
  bottle: 1.14,
  tub: 1.28,
  box: 1.2,
  crock: 1.24,
  tray: 1.28,
  crate: 1.22,
  basket: 1.26,
};

function enlarged(scale, svg) {
  return `<g transform="translate(400 ${668 - (scale - 1) * 60}) scale(${scale}) translate(-400 -668)">${svg}</g>`;
}

const forms = { pouch, jar, bottle, tub, box, crock };
const spots = [
  [600, 628, 1, 8],
  [208, 640, 0.86, -10],
  [508, 694, 0.62, 14],
];

/** A package with its goods on the label and some of them lying in front. */
export function packed(form, { label, front = [], frontSize = 175, scale, ...shape }) {
  return (palette, brush) => {
    const drawn = forms[form]({ colour: palette.accent, ...shape });
    const labels = [label].flat();
    const { x, y, r } = drawn.label;
    const marks =
      labels.length === 1
        ? brush.thing(labels[0], x, y, r * 1.42)
        : brush.thing(labels[0], x - r * 0.34, y - r * 0.1, r * 1.05) +
          brush.thing(labels[1], x + r * 0.4, y + r * 0.28, r * 0.86);
    const lying = front.map((name, i) => {
      const [fx, fy, scale, turn] = spots[i];
      return brush.standing(name, fx, fy, frontSize * scale, turn);
    });
    return enlarged(
      scale ?? fill[form],
      `${shadow(shape.x ?? 400, (shape.base ?? 668) - 4, (shape.w ?? 340) * 1.05)}${drawn.svg}${marks}${lying.join("")}`,
    );
  };
}

/** Several of one package, the outer ones smaller and behind. */
export function several(form, { label, tones, front = [], ...shape }) {
  return (palette, brush) => {
    const at = [
      [225, 644, 0.84],
      [575, 644, 0.84],
      [400, 676, 1],
    ];
    const items = at.map(([x, base, scale], i) => {
      const drawn = forms[form]({
        colour: palette.accent,
        ...shape,
        x,
        base,
        w: shape.w * scale,
        h: shape.h * scale,
        ...tones[i],
      });
      const { x: lx, y: ly, r } = drawn.label;
      return `${shadow(x, base - 2, shape.w * scale * 1.1)}${drawn.svg}${brush.thing([label].flat()[i % [label].flat().length], lx, ly, r * 1.45)}`;
    });
    const lying = front.map((name, i) => brush.standing(name, i ? 160 : 650, 674, 130, i ? -8 : 10));
    return enlarged(1.12, `${items.join("")}${lying.join("")}`);
  };
}

const heap = [
  [290, -30, 0.9, -14],
  [510, -30, 0.9, 12],
  [400, -62, 1, 0],
  [345, 22, 0.95, 8],
  [460, 22, 0.95, -8],
];

/** Fresh goods heaped in a crate, a tray or a basket. */
export function heaped(form, { goods, size = 190, ...shape }) {
  return (palette, brush) => {
    const names = heap.map((_, i) => goods[i % goods.length]);
    const pile = (top) =>
      names
        .map((name, i) => brush.thing(name, heap[i][0], top + heap[i][1], size * heap[i][2], heap[i][3]))
        .join("");
    if (form === "basket") {
      const drawn = basket({ colour: "#B98A4E", second: "#D9B47A", ...shape, inside: pile(440) });
      return enlarged(fill.basket, `${shadow(400, 668, 460)}${drawn}`);
    }
    const drawn = (form === "crate" ? crate : tray)({
      ...(form === "tray" ? { colour: palette.accent } : {}),
      ...shape,
    });
    const isCrate = form === "crate";
    const ground = shadow(400, isCrate ? 676 : 652, isCrate ? 560 : 500);
    return enlarged(
      fill[form],
      `${ground}${drawn.back}${pile(drawn.label.y - (isCrate ? 10 : 50))}${drawn.svg}`,
    );
  };
}

/** Drawn by hand: the function gets the palette and the brush; a shadow `width` wide is laid under it. */
export function drawn(width, draw, scale = 1) {
  return (palette, brush) => enlarged(scale, `${shadow(400, 664, width)}${draw(palette, brush)}`);
}

const sky = new Set(["☀️", "⛅", "🦋", "🐝"]);
const boats = { sail: 0.775, rowboat: 0.665, launch: 0.72 };

/** Lets nothing but sky hang in the air: a foot above the island's far shore is moved down onto it. */
function landed([name, x, y, size, turn]) {
  if (sky.has(name)) return [name, x, y, size, turn];
  const below = boats[name] ? size * (boats[name] - 0.5) : size * 0.45;
  const shore = boats[name] ? 628 : 596;
  return [name, x, Math.max(y, shore - below), size, turn];
}

const isle = "M100 610C140 560 660 556 700 610C720 664 600 700 400 700S80 664 100 610z";

/** A small place on the table: an island of water or meadow with people's things on it. */
export function place(ground, things) {
  const tone = {
    water: ["#8CCBDD", "#4E9FBA"],
    meadow: ["#B5CF86", "#86A95A"],
    sand: ["#F2DFB4", "#D9BF86"],
    floor: ["#E5C79B", "#C39D68"],
  }[ground];
  return (_palette, brush) =>
    enlarged(
      1.1,
      `${shadow(400, 690, 620)}<path d="${isle}" transform="translate(0 18)" fill="${tone[1]}"/><path d="${isle}" fill="${tone[0]}"/>${ground === "water" ? `<path d="M190 620q20-12 40 0t40 0M500 660q20-12 40 0t40 0M330 672q16-10 32 0t32 0M560 606q14-9 28 0t28 0" stroke="#fff" stroke-opacity=".7" stroke-width="5" fill="none" stroke-linecap="round"/>` : ""}${things.map((item) => brush.thing(...landed(item))).join("")}`,
    );
}
