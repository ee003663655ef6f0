import { existsSync } from "node:fs";
import { join } from "node:path";
import { shadow } from "./backdrop.mjs";
import { produce } from "./produce.mjs";
import { sharp } from "./sharp.mjs";

/** Emoji used with a change: their colour turned to that of the goods, or only their upper part kept. */
const tuned = {
  "fresh-squid": { emoji: "🦑", hue: 40, saturation: 0.55, brightness: 1.12 },
  crab: { emoji: "🦀", hue: 24, saturation: 0.85 },
  // Boats come with a square of sea below them, which would end in a hard edge: the hull is kept.
  sail: { emoji: "⛵", keep: 0.775 },
  rowboat: { emoji: "🛶", keep: 0.665 },
  launch: { emoji: "🚤", keep: 0.72 },
};

function emojiFile(folder, emoji) {
  const code = (text) =>
    [...text].map((c) => (c.codePointAt(0) ?? 0).toString(16).padStart(4, "0")).join("-");
  const plain = emoji.replaceAll("\ufe0f", "");
  const names = [code(emoji), code(plain), `${code(plain)}-fe0f`];
  const found = names.map((name) => join(folder, `${name}.webp`)).find((file) => existsSync(file));
  if (!found) throw new Error(`The emoji set has no picture of ${emoji} (${names[0]})`);
  return found;
}

/**
 * Collects emoji while a picture is composed as SVG text and sets them in at the end: sharp enlarges
 * them with Lanczos, which librsvg would not.
 */
export function createBrush(folder) {
  const wanted = [];

  /** A drawn thing or an emoji, `size` units wide around (x, y). */
  function thing(name, x, y, size, turn = 0) {
    const place = `translate(${x} ${y}) rotate(${turn})`;
    const drawing = produce[name];
    if (drawing) return `<g transform="${place} scale(${size / 100}) translate(-50 -50)">${drawing()}</g>`;
    const tune = tuned[name] ?? { emoji: name };
    wanted.push({ ...tune, size: Math.round(size) });
    return `<g transform="${place}">@emoji${wanted.length - 1}@</g>`;
  }

  /** The same, standing on the table with a shadow. */
  function standing(name, x, y, size, turn = 0) {
    return `${shadow(x, y + size * 0.43, size * 0.9)}${thing(name, x, y, size, turn)}`;
  }

  async function setIn(svg) {
    const images = await Promise.all(
      wanted.map(async ({ emoji, size, hue = 0, saturation = 0.86, brightness = 1, keep = 1 }) => {
        const png = await sharp(emojiFile(folder, emoji))
          .resize(size, size, { kernel: "lanczos3" })
          .modulate({ hue, saturation, brightness })
          .png()
          .toBuffer();
        const height = Math.round(size * keep);
        const kept =
          keep < 1 ? await sharp(png).extract({ left: 0, top: 0, width: size, height }).toBuffer() : png;
        return `<image x="${-size / 2}" y="${-size / 2}" width="${size}" height="${height}" href="data:image/png;base64,${kept.toString("base64")}"/>`;
      }),
    );
    return svg.replace(/@emoji(\d+)@/g, (_, index) => images[Number(index)]);
  }

  return { thing, standing, setIn };
}
