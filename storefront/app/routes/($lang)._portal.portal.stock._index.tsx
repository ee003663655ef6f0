import { randomUUID } from "node:crypto";
import { listStockResponse, portalSessionResponse } from "@chumchon/contracts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { actOnStock } from "~/features/portal/act-on-stock.server";
import { callPortal } from "~/features/portal/call-portal.server";
import { portalMeta } from "~/features/portal/portal-meta";
import { StockPage } from "~/features/portal/stock-page";
import { langOfParams, localPath } from "~/lib/i18n/lang";

export const meta: MetaFunction = ({ location }) => portalMeta("portal.stock", location.pathname);

export async function loader({ request, params }: LoaderFunctionArgs) {
  langOfParams(params);
  const { searchParams } = new URL(request.url);
  const q = (searchParams.get("q") ?? "").slice(0, 100);
  const wanted = searchParams.get("state");
  const state: "low" | "out" | null = wanted === "low" || wanted === "out" ? wanted : null;
  const [stock, { session }] = await Promise.all([
    callPortal(request, listStockResponse, "/portal/stock", { query: { q, state } }),
    callPortal(request, portalSessionResponse, "/portal/session"),
  ]);
  const pageKey = randomUUID().slice(0, 13);
  return json({ ...stock, q, state, pageKey, mayMove: session.acts.includes("stock.move") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const item = String(form.get("item") ?? "")
    .replace(/\W/g, "")
    .slice(0, 64);
  return actOnStock(request, item, form, localPath(langOfParams(params), "/portal/stock"));
}

export default function Stock() {
  return <StockPage {...useLoaderData<typeof loader>()} />;
}
