import { portalOrderResponse, portalSessionResponse } from "@chumchon/contracts";
import { formatBahtText } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import type { Lang } from "~/lib/i18n/lang";
import { callPortal } from "./call-portal.server";

/** One order with its amounts as text. */
export async function loadPortalOrder(request: Request, id: string, lang: Lang) {
  const [{ order }, { session }] = await Promise.all([
    callPortal(request, portalOrderResponse, `/portal/orders/${id}`),
    callPortal(request, portalSessionResponse, "/portal/session"),
  ]);
  const baht = (satang: number) => formatBahtText(satang, lang);
  return {
    order,
    // Amounts of lines are after their discounts.
    lines: order.lines.map(({ title, quantity, total_satang }, index) => ({
      key: String(index),
      title,
      quantity,
      amount: baht(total_satang),
    })),
    texts: {
      shipping: baht(order.shipping_satang),
      total: baht(order.total_satang),
      paid: order.paid_at === null ? "" : formatThaiDate(new Date(order.paid_at), lang, "dateTime"),
    },
    mayAdvance: session.acts.includes("orders.advance"),
  };
}
