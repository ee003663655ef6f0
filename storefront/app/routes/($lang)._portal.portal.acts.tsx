import { groupActsResponse } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActsPage } from "~/features/portal/acts-page";
import { callPortal } from "~/features/portal/call-portal.server";
import { portalMeta } from "~/features/portal/portal-meta";
import type { TextKey } from "~/lib/i18n/dictionary";
import { langOfParams } from "~/lib/i18n/lang";
import { asTextKey } from "~/lib/i18n/translate";
import { pageOfAddress } from "~/lib/page-of-address";

export const meta: MetaFunction = ({ location }) => portalMeta("portal.acts", location.pathname);

const PAGE = 100;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const page = pageOfAddress(new URL(request.url).searchParams);
  const query = { limit: PAGE, offset: (page - 1) * PAGE };
  const { acts, count } = await callPortal(request, groupActsResponse, "/portal/acts", { query });
  return json({
    ...{ page, pages: Math.ceil(count / PAGE) },
    acts: acts.map(({ id, at, act, reason }) => ({
      id,
      when: formatThaiDate(new Date(at), lang, "dateTime"),
      what: asTextKey(`portalAct.${act}`) ?? ("portalAct.other" satisfies TextKey),
      reason: act === "started" ? reason : null,
    })),
  });
}

export default function Acts() {
  return <ActsPage {...useLoaderData<typeof loader>()} />;
}
