import { passportsResponse } from "@chumchon/contracts";
import { formatBahtText } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOnPassports } from "~/features/portal/act-on-passports.server";
import { callPortal } from "~/features/portal/call-portal.server";
import { PassportsPage } from "~/features/portal/passports-page";
import { portalMeta } from "~/features/portal/portal-meta";
import { langOfParams, localPath } from "~/lib/i18n/lang";

export const meta: MetaFunction = ({ location }) => portalMeta("portalPassport.title", location.pathname);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const { passports } = await callPortal(request, passportsResponse, "/portal/passports?limit=50");
  return json({
    passports: passports.map((passport) => ({
      ...{ id: passport.id, number: passport.number, state: passport.state, reason: passport.reason },
      total: formatBahtText(passport.total_satang, lang),
      asOf: formatThaiDate(new Date(passport.as_of), lang, "dateTime"),
      until: formatThaiDate(passport.expires_on, lang),
      publicUrl: passport.public_url,
    })),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const backTo = localPath(langOfParams(params), "/portal/income/passports");
  return actOnPassports(request, await request.formData(), backTo);
}

export default function Passports() {
  const answer = useActionData<typeof action>();
  return <PassportsPage {...useLoaderData<typeof loader>()} fault={answer?.fault ?? null} />;
}
