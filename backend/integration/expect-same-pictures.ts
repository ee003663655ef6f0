import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect } from "vitest";
import { renderPages } from "./render-pages";

const folder = join(__dirname, "pictures");

/**
 * Compares each page with its stored picture; UPDATE_PICTURES=1 stores them anew, to be looked at before they are
 * committed. A letter that is missing, doubled or elsewhere is far more than the few dots that may differ.
 */
export async function expectSamePictures(pdf: Buffer, name: string): Promise<void> {
  const pages = await renderPages(pdf);
  for (const [index, picture] of pages.entries()) {
    const file = join(folder, `${name}-${index + 1}.png`);
    if (process.env.UPDATE_PICTURES === "1") {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, await sharp(picture).greyscale().png({ palette: true, colours: 16 }).toBuffer());
    }
    expect(existsSync(file), `${file} is stored`).toBe(true);
    expect(await dotsApart(picture, readFileSync(file)), `${name}, page ${index + 1}`).toBeLessThan(40);
  }
  expect(existsSync(join(folder, `${name}-${pages.length + 1}.png`)), "no page is missing").toBe(false);
}

/** How many dots differ by more than the shades of the stored picture. */
async function dotsApart(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((picture) => sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!a || !b || a.info.width !== b.info.width || a.info.height !== b.info.height)
    return Number.POSITIVE_INFINITY;
  let apart = 0;
  for (let index = 0; index < a.data.length; index++) {
    if (Math.abs((a.data[index] ?? 0) - (b.data[index] ?? 0)) > 48) apart++;
  }
  return apart;
}
