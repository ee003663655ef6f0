import type { LoaderFunctionArgs } from "@remix-run/node";
import { fetchReport } from "~/features/portal/fetch-pdf.server";

/** The group's cash report of a year (B.E.), `report.pdf`, `.xlsx` or `.csv`; in Thai, as the Revenue Department asks for it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const year = (params.year ?? "").replace(/\D/g, "").slice(0, 4);
  const format = /^report\.(pdf|xlsx|csv)$/.exec(params.file ?? "")?.[1];
  if (format === undefined) throw new Response(null, { status: 404 });
  return fetchReport(request, `/portal/cash-report?be_year=${year}&format=${format}`);
}
