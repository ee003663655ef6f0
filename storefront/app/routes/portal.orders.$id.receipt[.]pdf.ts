import type { ActionFunctionArgs } from "@remix-run/node";
import { fetchPdf } from "~/features/portal/fetch-pdf.server";

/** Asked for by a form: the first time gives the receipt its number. */
export async function action({ request, params }: ActionFunctionArgs) {
  return fetchPdf(request, `/portal/orders/${(params.id ?? "").replace(/\W/g, "")}/receipt`, "POST");
}
