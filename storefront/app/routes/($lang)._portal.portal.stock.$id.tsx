import { randomUUID } from "node:crypto";
import { portalSessionResponse, stockItemResponse } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { actOnStock } from "~/features/portal/act-on-stock.server";
import { callPortal } from "~/features/portal/call-portal.server";
import { portalMeta } from "~/features/portal/portal-meta";
import { StockItemPage } from "~/features/portal/stock-item-page";
import { langOfParams, localPath } from "~/lib/i18n/lang";

export const meta: MetaFunction = ({ location }) => portalMeta("portal.stock", location.pathname);

const idOf = (id: string | undefined) => (id ?? "").replace(/\W/g, "").slice(0, 64);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const [{ item, history }, { session }] = await Promise.all([
    callPortal(request, stockItemResponse, `/portal/stock/${idOf(params.id)}`),
    callPortal(request, portalSessionResponse, "/portal/session"),
  ]);
  return json({
    item,
    history: history.map((each) => ({ ...each, when: formatThaiDate(new Date(each.at), lang, "dateTime") })),
    pageKey: randomUUID().slice(0, 23),
    mayMove: session.acts.includes("stock.move"),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = idOf(params.id);
  const back = localPath(langOfParams(params), `/portal/stock/${id}`);
  return actOnStock(request, id, await request.formData(), back);
}

export default function StockItem() {
  return <StockItemPage {...useLoaderData<typeof loader>()} fault={null} />;
}
