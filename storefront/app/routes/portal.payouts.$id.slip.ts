import type { LoaderFunctionArgs } from "@remix-run/node";
import { fetchPrivate } from "~/features/portal/fetch-pdf.server";

/** The bank slip of a payout to the group. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return fetchPrivate(request, `/portal/payouts/${(params.id ?? "").replace(/\W/g, "")}/slip`);
}
