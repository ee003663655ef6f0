import { alertAddressesResponse, lineLinkResponse } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AlertsPage } from "~/features/portal/alerts-page";
import { callPortal } from "~/features/portal/call-portal.server";
import { portalFault } from "~/features/portal/portal-fault.server";
import { portalMeta } from "~/features/portal/portal-meta";
import type { TextKey } from "~/lib/i18n/dictionary";
import { type Lang, langOfParams, localPath } from "~/lib/i18n/lang";
import { safeRedirect } from "~/lib/safe-redirect.server";
import { commitPortalCookie, getPortalCookie, leavePortalNotice } from "~/lib/session.server";

export const meta: MetaFunction = ({ location }) => portalMeta("alerts.title", location.pathname);

export async function loader({ request, params }: LoaderFunctionArgs) {
  langOfParams(params);
  return json(await callPortal(request, alertAddressesResponse, "/portal/alert-addresses"));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  if (form.get("act") === "link-line") return askForCode(request, langOfParams(params));
  const remove = String(form.get("remove") ?? "").replace(/\W/g, "");
  const typed = {
    channel: String(form.get("channel") ?? "").slice(0, 10),
    address: String(form.get("address") ?? "")
      .trim()
      .slice(0, 200),
  };
  const door = remove === "" ? ("" as const) : (`/${remove}/remove` as const);
  try {
    const body = remove === "" ? typed : {};
    await callPortal(request, alertAddressesResponse, `/portal/alert-addresses${door}`, {
      method: "POST",
      body,
    });
  } catch (error) {
    if (error instanceof Response) throw error;
    const { key } = portalFault(error);
    const shown: TextKey = key === "portalError.invalid_request" ? "portalError.bad_address" : key;
    return json({ fault: { key: shown }, typed, link: null }, { status: 400 });
  }
  const cookie = await getPortalCookie(request);
  leavePortalNotice(cookie, { key: "portal.saved", tone: "good" });
  const back = localPath(langOfParams(params), "/portal/alerts");
  return safeRedirect(back, "/portal/alerts", await commitPortalCookie(cookie));
}

/** Shown in the answer and nowhere else: a reload asks for nothing and shows nothing. */
async function askForCode(request: Request, lang: Lang) {
  try {
    const { link } = await callPortal(request, lineLinkResponse, "/portal/line-link", {
      method: "POST",
      body: {},
    });
    const untilText = formatThaiDate(new Date(link.expires_at), lang, "dateTime");
    return json({ fault: null, typed: null, link: { code: link.code, untilText } });
  } catch (error) {
    if (error instanceof Response) throw error;
    return json({ fault: { key: portalFault(error).key }, typed: null, link: null }, { status: 400 });
  }
}

export default function Alerts() {
  const answer = useActionData<typeof action>();
  return (
    <AlertsPage
      {...useLoaderData<typeof loader>()}
      link={answer?.link ?? null}
      fault={answer?.fault ?? null}
      typed={answer?.typed ?? null}
    />
  );
}
