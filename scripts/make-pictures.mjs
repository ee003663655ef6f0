/**
 * Draws the sample world's pictures: one per kind of goods, one per category (`category-*`) and one
 * scene per category for groups (`scene-*`), 800 × 800 WebP. They are illustrations, said to be so on
 * every page; there is no text in them, so they serve both languages.
 *
 * The pictures are committed; run this only after a change of the drawings. It needs sharp (a dependency
 * of the backend) and the emoji art of @lobehub/fluent-emoji-3d (MIT, 25 MB), which is no dependency of
 * the project. Install that in a scratch folder and name its `assets`:
 *
 *   npm install --prefix <scratch> @lobehub/fluent-emoji-3d@1.1.0
 *   node scripts/make-pictures.mjs <scratch>/node_modules/@lobehub/fluent-emoji-3d/assets [kind …]
 *
 * With kinds named only those are drawn. `--sheet=<file.png>` writes a contact sheet to look at as well.
 */
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { backdrop } from "./pictures/backdrop.mjs";
import { createBrush } from "./pictures/brush.mjs";
import { farm } from "./pictures/kinds-farm.mjs";
import { food } from "./pictures/kinds-food.mjs";
import { home } from "./pictures/kinds-home.mjs";
import { scenePictures } from "./pictures/kinds-scenes.mjs";
import { palettes } from "./pictures/palette.mjs";
import { sharp } from "./pictures/sharp.mjs";

const target = fileURLToPath(new URL("../backend/data/sample/pictures", import.meta.url));
const kinds = { ...food, ...farm, ...home, ...scenePictures };

async function drawPicture(emojiFolder, name) {
  const { category, draw } = kinds[name];
  const palette = palettes[category];
  const brush = createBrush(emojiFolder);
  const body = `${backdrop(palette)}${draw(palette, brush)}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800" viewBox="0 0 800 800">${await brush.setIn(body)}</svg>`;
  const file = join(target, `${name}.webp`);
  await sharp(Buffer.from(svg), { unlimited: true })
    .flatten({ background: "#fff" })
    .webp({ quality: 76, effort: 5 })
    .toFile(file);
  return statSync(file).size;
}

async function writeSheet(file, names) {
  const size = 220;
  const columns = 8;
  const tiles = await Promise.all(
    names.map(async (name, i) => ({
      input: await sharp(join(target, `${name}.webp`))
        .resize(size - 8)
        .png()
        .toBuffer(),
      left: (i % columns) * size,
      top: Math.floor(i / columns) * size,
    })),
  );
  await sharp({
    create: {
      width: columns * size,
      height: Math.ceil(names.length / columns) * size,
      channels: 3,
      background: "#fff",
    },
  })
    .composite(tiles)
    .png()
    .toFile(file);
}

const given = process.argv.slice(2);
const sheet = given.find((word) => word.startsWith("--sheet="))?.slice("--sheet=".length);
const [emojiFolder, ...chosen] = given.filter((word) => !word.startsWith("--"));
if (!emojiFolder)
  throw new Error("Name the assets folder of @lobehub/fluent-emoji-3d; see the head of this file");
mkdirSync(target, { recursive: true });
const names = chosen.length > 0 ? chosen : Object.keys(kinds);
for (const name of names) await drawPicture(emojiFolder, name);
if (sheet) await writeSheet(sheet, names);
const total = readdirSync(target).reduce((sum, name) => sum + statSync(join(target, name)).size, 0);
console.log(`${names.length} pictures drawn, ${Math.round(total / 1024)} kB in all`);
