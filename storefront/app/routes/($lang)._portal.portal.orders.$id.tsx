import { portalOrderResponse } from "@chumchon/contracts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { callPortal } from "~/features/portal/call-portal.server";
import { loadPortalOrder } from "~/features/portal/load-order.server";
import { PortalOrderPage } from "~/features/portal/order-page";
import { portalFault } from "~/features/portal/portal-fault.server";
import { portalMeta } from "~/features/portal/portal-meta";
import { langOfParams, localPath } from "~/lib/i18n/lang";
import { safeRedirect } from "~/lib/safe-redirect.server";
import { commitPortalCookie, getPortalCookie, leavePortalNotice } from "~/lib/session.server";

export const meta: MetaFunction = ({ location }) => portalMeta("portal.orders", location.pathname);

const idOf = (id: string | undefined) => (id ?? "").replace(/\W/g, "").slice(0, 64);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return json(await loadPortalOrder(request, idOf(params.id), langOfParams(params)));
}

/** The next step; what was typed stays when it is refused. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const form = await request.formData();
  const to = String(form.get("to") ?? "");
  const isCancel = to === "cancel_request";
  const typed = {
    carrier: String(form.get("carrier") ?? ""),
    tracking: String(form.get("tracking") ?? "").slice(0, 40),
  };
  const door = `/portal/orders/${idOf(params.id)}/${isCancel ? "cancel-request" : "advance"}` as const;
  try {
    const body = isCancel ? cancelBody(form) : stepBody(to, typed);
    await callPortal(request, portalOrderResponse, door, { method: "POST", body });
  } catch (error) {
    const { key, vars } = portalFault(error);
    return json({ fault: { key, ...(vars ? { vars } : {}) }, typed }, { status: 400 });
  }
  const cookie = await getPortalCookie(request);
  leavePortalNotice(cookie, {
    key: isCancel ? "portalOrder.cancelAsked" : "portalOrder.advanced",
    tone: "good",
  });
  const back = localPath(lang, `/portal/orders/${idOf(params.id)}`);
  return safeRedirect(back, "/portal/orders", await commitPortalCookie(cookie));
}

const stepBody = (to: string, typed: { carrier: string; tracking: string }) =>
  to === "shipped" ? { to, carrier: typed.carrier, tracking_number: typed.tracking } : { to };

const cancelBody = (form: FormData) => ({
  reason: String(form.get("reason") ?? ""),
  note: String(form.get("note") ?? "").slice(0, 500),
});

export default function Order() {
  const answer = useActionData<typeof action>();
  return (
    <PortalOrderPage
      {...useLoaderData<typeof loader>()}
      fault={answer?.fault ?? null}
      typed={answer?.typed ?? null}
    />
  );
}
