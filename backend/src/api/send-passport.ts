import type { MedusaResponse } from "@medusajs/framework/http";
import type { PassportRecord } from "../modules/report/passport-book";
import { drawPassport } from "../workflows/passport/draw-passport";
import { passportUrl } from "../workflows/passport/passport-url";

/** The passport as a PDF: drawn from what was written down, so that it is the same each time. */
export async function sendPassport(
  res: MedusaResponse,
  passport: PassportRecord,
  lang: "th" | "en",
): Promise<void> {
  const pdf = await drawPassport(passport, passportUrl(passport.code), lang);
  res.status(200).set({
    "Content-Type": "application/pdf",
    "Content-Length": String(pdf.length),
    "Content-Disposition": `attachment; filename="income-passport-${passport.number.replace("/", "-")}.pdf"`,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
  });
  res.end(pdf);
}
