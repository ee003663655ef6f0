import { portalClaimResponse, portalSessionResponse } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { toBangkokDate } from "@chumchon/thai";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { callPortal } from "~/features/portal/call-portal.server";
import { portalMeta } from "~/features/portal/portal-meta";
import { recordSale } from "~/features/portal/record-sale.server";
import { SalePage } from "~/features/portal/sale-page";
import { saleView } from "~/features/portal/sale-view.server";
import { langOfParams, localPath } from "~/lib/i18n/lang";

export const meta: MetaFunction = ({ location }) => portalMeta("sale.list", location.pathname);

const idOf = (id: string | undefined) => (id ?? "").replace(/\W/g, "").slice(0, 64);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const [{ claim }, { session }] = await Promise.all([
    callPortal(request, portalClaimResponse, `/portal/income-claims/${idOf(params.id)}`),
    callPortal(request, portalSessionResponse, "/portal/session"),
  ]);
  return json({
    sale: {
      ...saleView(claim, lang),
      version: claim.version,
      note: claim.note,
      files: claim.evidence.map(({ file_id, name }) => ({ id: file_id, name })),
    },
    typed: {
      channel: claim.channel,
      amount: formatAmount(claim.amount_satang),
      soldOn: claim.sold_on,
      note: claim.note ?? "",
    },
    today: toBangkokDate(new Date()),
    mayRecord: session.acts.includes("income.claim"),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const door = `/portal/income-claims/${idOf(params.id)}` as const;
  const { claim } = await callPortal(request, portalClaimResponse, door);
  const back = localPath(langOfParams(params), "/portal/income/sales");
  return recordSale(request, { door, evidence: claim.evidence.map(({ file_id }) => file_id) }, back);
}

export default function Sale() {
  const answer = useActionData<typeof action>();
  const { typed, ...data } = useLoaderData<typeof loader>();
  return <SalePage {...data} typed={answer?.typed ?? typed} fault={answer?.fault ?? null} />;
}
