import type { LoaderFunctionArgs } from "@remix-run/node";
import { fetchPdf } from "~/features/portal/fetch-pdf.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return fetchPdf(request, `/portal/orders/${(params.id ?? "").replace(/\W/g, "")}/slip`, "GET");
}
