import { createCanvas } from "@napi-rs/canvas";

/** One picture a page, as a PDF reader draws it. @param scale 1 is 72 dots an inch */
export async function renderPages(pdf: Buffer, scale = 1): Promise<Buffer[]> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: new Uint8Array(pdf), disableFontFace: true, verbosity: 0 })
    .promise;
  const pictures: Buffer[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(viewport.width, viewport.height);
    // The reader is written for a browser's canvas, which this one is a copy of.
    const canvasContext = canvas.getContext("2d") as unknown as CanvasRenderingContext2D;
    canvasContext.fillStyle = "#fff";
    canvasContext.fillRect(0, 0, viewport.width, viewport.height);
    await page.render({ canvasContext, viewport }).promise;
    pictures.push(canvas.toBuffer("image/png"));
  }
  await document.destroy();
  return pictures;
}
