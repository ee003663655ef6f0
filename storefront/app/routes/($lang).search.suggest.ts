import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { loadSuggestions } from "~/features/search/load-suggestions.server";
import { langOfParams } from "~/lib/i18n/lang";

const MAX_QUERY = 100;

/** `?q=` what stands in the search box → `{ suggestions }`, best first. Public data. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const q = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, MAX_QUERY);
  const suggestions = q === "" ? [] : await loadSuggestions(q, langOfParams(params));
  return json({ suggestions }, { headers: { "Cache-Control": "private, max-age=2" } });
}
