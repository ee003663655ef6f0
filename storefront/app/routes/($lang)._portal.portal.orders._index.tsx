import { listPortalOrdersResponse } from "@chumchon/contracts";
import { formatBahtText } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { callPortal } from "~/features/portal/call-portal.server";
import { OrdersPage } from "~/features/portal/orders-page";
import { portalMeta } from "~/features/portal/portal-meta";
import { langOfParams } from "~/lib/i18n/lang";
import { pageOfAddress } from "~/lib/page-of-address";

export const meta: MetaFunction = ({ location }) => portalMeta("portal.orders", location.pathname);

const filters = ["new", "to_send", "sent", "done"] as const;
const PAGE = 50;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const { searchParams } = new URL(request.url);
  const [wanted, page] = [searchParams.get("filter"), pageOfAddress(searchParams)];
  const filter: (typeof filters)[number] = filters.find((each) => each === wanted) ?? "new";
  const query = { filter, limit: PAGE, offset: (page - 1) * PAGE };
  const { orders, count, counts } = await callPortal(request, listPortalOrdersResponse, "/portal/orders", {
    query,
  });
  return json({
    ...{ filter, counts, page, pages: Math.ceil(count / PAGE) },
    orders: orders.map((order) => ({
      ...order,
      paidText: order.paid_at === null ? "" : formatThaiDate(new Date(order.paid_at), lang, "dateTime"),
      totalText: formatBahtText(order.total_satang, lang),
    })),
  });
}

export default function Orders() {
  return <OrdersPage {...useLoaderData<typeof loader>()} />;
}
