import type { LoaderFunctionArgs } from "@remix-run/node";
import { fetchPrivate } from "~/features/portal/fetch-pdf.server";

const idOf = (id: string | undefined) => (id ?? "").replace(/\W/g, "").slice(0, 64);

/** The group's own photo of a sale. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return fetchPrivate(request, `/portal/income-claims/${idOf(params.id)}/evidence/${idOf(params.file)}`);
}
