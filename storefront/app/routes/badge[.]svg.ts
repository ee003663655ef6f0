import type { LoaderFunctionArgs } from "@remix-run/node";
import { badgeSvg } from "~/features/impact/badge-svg.server";
import { readImpact } from "~/features/impact/load-impact.server";
import { langOfQuery } from "~/lib/i18n/lang";

/** The public figure as a picture for other sites. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  return new Response(badgeSvg(await readImpact(), langOfQuery(request)), {
    headers: { "Content-Type": "image/svg+xml; charset=utf-8", "Cache-Control": "public, max-age=300" },
  });
}
