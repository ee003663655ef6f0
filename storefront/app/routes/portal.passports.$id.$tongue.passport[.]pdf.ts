import type { LoaderFunctionArgs } from "@remix-run/node";
import { fetchPdf } from "~/features/portal/fetch-pdf.server";

/** The group's passport as a PDF, in Thai or English. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = (params.id ?? "").replace(/\W/g, "");
  return fetchPdf(
    request,
    `/portal/passports/${id}/file?lang=${params.tongue === "en" ? "en" : "th"}`,
    "GET",
  );
}
