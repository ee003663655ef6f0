import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { areaChoices } from "~/features/checkout/area-choices.server";
import { langOfParams } from "~/lib/i18n/lang";

const MAX_QUERY = 60;

/** `?q=` a postcode or a name → `{ choices: [{ key, label }] }`, best first. Public data. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams.get("q") ?? "";
  const choices = await areaChoices(query.slice(0, MAX_QUERY), langOfParams(params));
  return json({ choices }, { headers: { "Cache-Control": "public, max-age=3600" } });
}
