import { portalSessionResponse, todayResponse } from "@chumchon/contracts";
import { formatBahtText } from "@chumchon/money";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { callPortal } from "~/features/portal/call-portal.server";
import { portalMeta } from "~/features/portal/portal-meta";
import { TodayPage } from "~/features/portal/today-page";
import { langOfParams } from "~/lib/i18n/lang";

export const meta: MetaFunction = ({ location }) => portalMeta("portal.today", location.pathname);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const [today, { session }] = await Promise.all([
    callPortal(request, todayResponse, "/portal/today"),
    callPortal(request, portalSessionResponse, "/portal/session"),
  ]);
  const { month_satang, cumulative_satang, joined_on: _joined, ...figures } = today;
  return json({
    ...figures,
    name: session.member?.name ?? null,
    mayRecord: session.acts.includes("income.claim"),
    monthText: formatBahtText(month_satang, lang, "auto"),
    cumulativeText: formatBahtText(cumulative_satang, lang, "auto"),
  });
}

export default function TodayRoute() {
  return <TodayPage today={useLoaderData<typeof loader>()} />;
}
