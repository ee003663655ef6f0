import { statementResponse } from "@chumchon/contracts";
import { formatBahtText } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { callPortal } from "~/features/portal/call-portal.server";
import { portalMeta } from "~/features/portal/portal-meta";
import { StatementPage } from "~/features/portal/statement-page";
import { langOfParams } from "~/lib/i18n/lang";

export const meta: MetaFunction = ({ location }) => portalMeta("statement.title", location.pathname);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const { held_satang, entries } = await callPortal(request, statementResponse, "/portal/statement");
  const baht = (satang: number) => formatBahtText(satang, lang, "auto");
  return json({
    held: baht(held_satang),
    entries: entries.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      day: formatThaiDate(entry.on, lang, "short"),
      reference: entry.reference,
      amount: baht(entry.amount_satang),
      balance: baht(entry.balance_satang),
    })),
  });
}

export default function StatementRoute() {
  return <StatementPage {...useLoaderData<typeof loader>()} />;
}
