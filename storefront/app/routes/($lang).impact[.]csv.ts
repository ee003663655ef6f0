import type { LoaderFunctionArgs } from "@remix-run/node";
import { impactCsv } from "~/features/impact/impact-csv.server";
import { readImpact } from "~/features/impact/load-impact.server";
import { langOfParams } from "~/lib/i18n/lang";

/** The public figures as a table for spreadsheets. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  return new Response(impactCsv(await readImpact(), lang), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="income-${lang}.csv"`,
      "Cache-Control": "public, max-age=60",
    },
  });
}
