import { Form } from "@remix-run/react";
import { Icon } from "~/components/icon";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { OrderView } from "./order-view";

/** The order is over and unpaid: why, and the same goods again in one tap. */
export function UnpaidEnd({ order, stage }: { order: OrderView; stage: "failed" | "expired" | "cancelled" }) {
  const { t, href } = useI18n();
  const isQr = order.method === "promptpay";
  const text = {
    failed: order.failure ?? t("failure.other"),
    expired: isQr ? t("order.expiredText") : t("order.expiredBankText"),
    cancelled: isQr ? t("order.cancelledQrText") : t("order.cancelledText"),
  }[stage];
  return (
    <section className="card order-part" aria-labelledby="end-title">
      <h2 id="end-title" className="stock-out order-end-title">
        <Icon name="alert" />
        {t(`order.${stage}Title`)}
      </h2>
      <p>{text}</p>
      <Form method="post" action={href(`/orders/${order.id}`)} className="stack">
        <button type="submit" name="intent" value="reorder" className="button button-primary">
          {t("order.again")}
        </button>
        <p className="small soft">
          {t("order.againText")}
          {order.piecesInCart > 0 ? ` ${t("order.againReplaces", { count: order.piecesInCart })}` : null}
        </p>
      </Form>
    </section>
  );
}
