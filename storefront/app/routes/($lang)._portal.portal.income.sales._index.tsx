import { listPortalClaimsResponse, portalSessionResponse } from "@chumchon/contracts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { callPortal } from "~/features/portal/call-portal.server";
import { portalMeta } from "~/features/portal/portal-meta";
import { saleView } from "~/features/portal/sale-view.server";
import { SalesPage } from "~/features/portal/sales-page";
import { langOfParams } from "~/lib/i18n/lang";

export const meta: MetaFunction = ({ location }) => portalMeta("sale.list", location.pathname);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const [{ claims }, { session }] = await Promise.all([
    callPortal(request, listPortalClaimsResponse, "/portal/income-claims", { query: { limit: 100 } }),
    callPortal(request, portalSessionResponse, "/portal/session"),
  ]);
  return json({
    sales: claims.map((claim) => saleView(claim, lang)),
    mayRecord: session.acts.includes("income.claim"),
  });
}

export default function Sales() {
  return <SalesPage {...useLoaderData<typeof loader>()} />;
}
