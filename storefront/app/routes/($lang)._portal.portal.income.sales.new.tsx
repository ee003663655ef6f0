import { randomUUID } from "node:crypto";
import { toBangkokDate } from "@chumchon/thai";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/link";
import { portalMeta } from "~/features/portal/portal-meta";
import { recordSale } from "~/features/portal/record-sale.server";
import { SaleForm } from "~/features/portal/sale-form";
import { langOfParams, localPath } from "~/lib/i18n/lang";
import { useI18n } from "~/lib/i18n/use-i18n";

export const meta: MetaFunction = ({ location }) => portalMeta("sale.record", location.pathname);

export async function loader({ params }: LoaderFunctionArgs) {
  langOfParams(params);
  return json({ today: toBangkokDate(new Date()), pageKey: randomUUID() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const back = localPath(langOfParams(params), "/portal/income/sales");
  return recordSale(request, { door: "/portal/income-claims", evidence: [] }, back);
}

export default function NewSale() {
  const { t, href } = useI18n();
  const { today, pageKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Link className="portal-link" to={href("/portal/income")}>
        ← {t("portal.income")}
      </Link>
      <h1>{t("sale.record")}</h1>
      <SaleForm
        typed={answer?.typed ?? { channel: "", amount: "", soldOn: today, note: "" }}
        today={today}
        fault={answer?.fault ?? null}
        version={null}
        hasPhoto={false}
        pageKey={pageKey}
      />
    </>
  );
}
