import type { LoaderFunctionArgs } from "@remix-run/node";
import { fetchPdf } from "~/features/portal/fetch-pdf.server";

/** The group's cash report of a year (B.E.); in Thai, as the Revenue Department asks for it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const year = (params.year ?? "").replace(/\D/g, "").slice(0, 4);
  return fetchPdf(request, `/portal/cash-report?be_year=${year}`, "GET");
}
