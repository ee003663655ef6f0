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

export const meta: MetaFunction = ({ location }) => portalMeta("goods.shopTitle", location.pathname);

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
    pickupNote: shop.pickup?.note ?? null,
    mayPickup: session.acts.includes("shop.pickup"),
  });
}

/** What each button asks of the backend. */
function requestOf(form: FormData) {
  const text = (name: string, most: number) => String(form.get(name) ?? "").slice(0, most);
  switch (form.get("act")) {
    case "pause":
      return { door: "pause", body: { until: text("until", 10), message: text("message", 200) } } as const;
    case "pickup-on":
      return { door: "pickup", body: { note: text("note", 300) } } as const;
    case "pickup-off":
      return { door: "pickup", body: { note: null } } as const;
    default:
      return { door: "resume", body: {} } as const;
  }
}

/** Pauses or opens the shop, or switches fetching; what was typed stays when it is refused. */
export async function action({ request, params }: ActionFunctionArgs) {
  const asked = requestOf(await request.formData());
  try {
    await callPortal(request, portalShopResponse, `/portal/shop/${asked.door}`, {
      method: "POST",
      body: asked.body,
    });
  } catch (error) {
    const { key } = portalFault(error);
    // The contract's only rule of the note is its length.
    const isNote = asked.door === "pickup" && key === "portalError.unknown";
    return json({ fault: { key: isNote ? ("goods.pickupShort" as const) : key }, asked }, { status: 400 });
  }
  return safeRedirect(localPath(langOfParams(params), "/portal/shop"), "/portal/shop");
}

export default function Shop() {
  const { pickupNote, mayPickup, ...pause } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer?.asked ?? null;
  const isPickup = refused?.door === "pickup";
  const fault = answer?.fault ?? null;
  return (
    <ShopPage
      pause={{
        ...pause,
        fault: isPickup ? null : fault,
        typed: refused?.door === "pause" ? refused.body : { until: "", message: "" },
      }}
      pickup={{
        note: pickupNote,
        mayChange: mayPickup,
        fault: isPickup ? fault : null,
        typed: isPickup ? refused.body.note : null,
      }}
    />
  );
}
