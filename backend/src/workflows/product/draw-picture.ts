import sharp from "sharp";

export type DrawnPicture = { webp: Buffer; avif: Buffer; width: number; height: number };

/** Room for every screen of the shop, and small enough for a weak signal. */
const mostPixelsASide = 1200;
/** A phone's largest camera mode makes 108 megapixels; more is made to fill memory. */
const limitInputPixels = 120_000_000;

// A phone's photo is drawn in a second with one thread; two would take both cores from the shop.
sharp.concurrency(1);

/**
 * A photo as the shop shows it: upright, at most 1,200 pixels a side, as WebP and AVIF. Everything but the pixels is left
 * behind: place, time and camera of the photo.
 * @throws Error when these bytes are no picture
 */
export async function drawPicture(bytes: Buffer): Promise<DrawnPicture> {
  const { data, info } = await sharp(bytes, { limitInputPixels, failOn: "error" })
    .autoOrient()
    .resize({
      width: mostPixelsASide,
      height: mostPixelsASide,
      fit: "inside",
      withoutEnlargement: true,
    })
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const drawn = () => sharp(data, { raw: { width, height, channels } });
  const webp = await drawn().webp({ quality: 80 }).toBuffer();
  const avif = await drawn().avif({ quality: 55, effort: 3 }).toBuffer();
  return { webp, avif, width, height };
}
