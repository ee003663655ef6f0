import QRCode from "qrcode";
import { promptPayPayload } from "../domain/promptpay-payload.js";
import { formatBaht } from "./format-baht.js";

const QUIET = 4;
const LABEL = 9;

/** The QR as a picture, with the amount and "test" under it, outside the quiet zone. Units are QR modules. */
export async function qrSvg(amountSatang: number): Promise<string> {
  const { modules } = QRCode.create(promptPayPayload(amountSatang), { errorCorrectionLevel: "M" });
  const width = modules.size + QUIET * 2;
  const height = width + LABEL;
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
    }
  }
  const middle = width / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 10}" height="${height * 10}" role="img" aria-label="PromptPay QR ${formatBaht(amountSatang)} THB (test)">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<path shape-rendering="crispEdges" fill="#000" d="${squares.join("")}"/>`,
    `<g font-family="sans-serif" text-anchor="middle" fill="#000">`,
    `<text x="${middle}" y="${width + 2.5}" font-size="3" font-weight="600">฿${formatBaht(amountSatang)}</text>`,
    `<text x="${middle}" y="${width + 6.5}" font-size="2" fill="#a3261f">TEST, not payable</text>`,
    "</g></svg>",
  ].join("");
}
