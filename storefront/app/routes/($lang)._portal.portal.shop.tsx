import { portalSessionResponse, portalShopResponse } from "@chumchon/contracts";
import { formatThaiDate, toBangkokDate } from "@chumchon/thai";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ShopPage } from "~/features/goods/shop-page";
import { callPortal } from "~/features/portal/call-portal.server";
import { portalFault } from "~/features/portal/portal-fault.server";
import { portalMeta } from "~/features/portal/portal-meta";
import { langOfParams, localPath } from "~/lib/i18n/lang";
import { safeRedirect } from "~/lib/safe-redirect.server";

export const meta: MetaFunction = ({ location }) => portalMeta("goods.pauseTitle", location.pathname);

const DAY_MS = 86_400_000;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const [{ shop }, { session }] = await Promise.all([
    callPortal(request, portalShopResponse, "/portal/shop"),
    callPortal(request, portalSessionResponse, "/portal/session"),
  ]);
  return json({
    pause: shop.pause && {
      message: shop.pause.message,
      untilText: formatThaiDate(shop.pause.until, lang),
    },
    tomorrow: toBangkokDate(new Date(Date.now() + DAY_MS)),
    mayPause: session.acts.includes("shop.pause"),
  });
}

/** Pauses or opens the shop; what was typed stays when it is refused. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = {
    until: String(form.get("until") ?? "").slice(0, 10),
    message: String(form.get("message") ?? "").slice(0, 200),
  };
  const isPause = form.get("act") === "pause";
  try {
    await callPortal(request, portalShopResponse, `/portal/shop/${isPause ? "pause" : "resume"}`, {
      method: "POST",
      body: isPause ? typed : {},
    });
  } catch (error) {
    const { key } = portalFault(error);
    return json({ fault: { key }, typed }, { status: 400 });
  }
  return safeRedirect(localPath(langOfParams(params), "/portal/shop"), "/portal/shop");
}

export default function Shop() {
  const answer = useActionData<typeof action>();
  return (
    <ShopPage
      {...useLoaderData<typeof loader>()}
      fault={answer?.fault ?? null}
      typed={answer?.typed ?? { until: "", message: "" }}
    />
  );
}
