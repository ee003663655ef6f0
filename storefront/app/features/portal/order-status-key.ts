import type { PortalOrder } from "@chumchon/contracts";

/** What a status is called: nothing is "sent" to somebody who comes for it. */
export function orderStatusKey({ status, delivery }: Pick<PortalOrder, "status" | "delivery">) {
  const isFetched = delivery === "pickup" && (status === "packed" || status === "delivered");
  return isFetched
    ? (`portalOrder.fetchedStatus.${status}` as const)
    : (`portalOrder.status.${status}` as const);
}
