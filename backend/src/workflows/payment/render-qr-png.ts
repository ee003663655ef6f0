import sharp from "sharp";

/** Wide enough for a second phone to read it from a printed or forwarded picture. */
const WIDTH = 720;

/** The QR on white, with a quiet zone, as a picture that a phone's gallery takes. */
export async function renderQrPng(svg: Buffer): Promise<Buffer> {
  const margin = 24;
  const white = { r: 255, g: 255, b: 255, alpha: 1 };
  // SVGs without a size of their own are drawn at 72 dpi and blown up; 288 keeps the edges sharp.
  return sharp(svg, { density: 288 })
    .flatten({ background: white })
    .resize({ width: WIDTH - 2 * margin, kernel: "nearest" })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: white })
    .png({ palette: true })
    .toBuffer();
}
