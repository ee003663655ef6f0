import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { knownOrderKey } from "~/features/order/order-key.server";
import { readOrderStatus } from "~/features/order/order-status.server";
import { getShopSession } from "~/lib/session.server";

const NO_STORE = { "Cache-Control": "no-store" };

/** `{ mark, isSettled }` for the open page, from the backend's own tables. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const key = knownOrderKey(await getShopSession(request), params.id);
  return json(await readOrderStatus(key, false), { headers: NO_STORE });
}

/** The same after asking Omise, which one order allows about every ten seconds. */
export async function action({ request, params }: ActionFunctionArgs) {
  const key = knownOrderKey(await getShopSession(request), params.id);
  return json(await readOrderStatus(key, true), { headers: NO_STORE });
}
