import type { LoaderFunctionArgs } from "@remix-run/node";
import { badgeSvg } from "~/features/impact/badge-svg.server";
import { readImpact } from "~/features/impact/load-impact.server";
import { env } from "~/lib/env.server";
import { langOfQuery } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";

/** The badge as a page of its own, for a frame on another site: a picture that leads to how it is counted. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfQuery(request);
  const impact = await readImpact();
  const target = new URL(lang === "en" ? "/en/impact" : "/impact", env.SHOP_URL).href;
  const page = [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">`,
    `<title>${translator(lang)("impact.title")}</title></head><body style="margin:0">`,
    `<a href="${target}" target="_blank" rel="noopener">${badgeSvg(impact, lang)}</a></body></html>`,
  ].join("");
  return new Response(page, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "public, max-age=300",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *",
    },
  });
}
