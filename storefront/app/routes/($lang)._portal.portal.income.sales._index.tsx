import { listPortalClaimsResponse, portalSessionResponse } from "@chumchon/contracts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { callPortal } from "~/features/portal/call-portal.server";
import { portalMeta } from "~/features/portal/portal-meta";
import { saleView } from "~/features/portal/sale-view.server";
import { SalesPage } from "~/features/portal/sales-page";
import { langOfParams } from "~/lib/i18n/lang";
import { pageOfAddress } from "~/lib/page-of-address";

export const meta: MetaFunction = ({ location }) => portalMeta("sale.list", location.pathname);

const PAGE = 100;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const page = pageOfAddress(new URL(request.url).searchParams);
  const query = { limit: PAGE, offset: (page - 1) * PAGE };
  const [{ claims, count }, { session }] = await Promise.all([
    callPortal(request, listPortalClaimsResponse, "/portal/income-claims", { query }),
    callPortal(request, portalSessionResponse, "/portal/session"),
  ]);
  return json({
    ...{ page, pages: Math.ceil(count / PAGE) },
    sales: claims.map((claim) => saleView(claim, lang)),
    mayRecord: session.acts.includes("income.claim"),
  });
}

export default function Sales() {
  return <SalesPage {...useLoaderData<typeof loader>()} />;
}
