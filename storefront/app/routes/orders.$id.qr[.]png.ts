import type { LoaderFunctionArgs } from "@remix-run/node";
import { fetchQr } from "~/features/order/fetch-qr.server";
import { knownOrderKey } from "~/features/order/order-key.server";
import { getShopSession } from "~/lib/session.server";

/** The order's QR as a picture; `?save=` and its number make the browser save it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const key = knownOrderKey(await getShopSession(request), params.id);
  return fetchQr(key, new URL(request.url).searchParams.get("save"));
}
