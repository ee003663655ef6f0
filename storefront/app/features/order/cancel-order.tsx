import { Form } from "@remix-run/react";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { OrderView } from "./order-view";

/** Folded away, so that nobody cancels by a slip; says what not to pay any more. */
export function CancelOrder({ order }: { order: OrderView }) {
  const { t, href } = useI18n();
  return (
    <details className="cancel-order">
      <summary>{t("order.cancelTitle")}</summary>
      <Form method="post" action={href(`/orders/${order.id}`)} className="stack">
        <p>{order.method === "promptpay" ? t("order.cancelQrText") : t("order.cancelBankText")}</p>
        <button type="submit" name="intent" value="cancel" className="button button-stop">
          {t("order.cancel")}
        </button>
      </Form>
    </details>
  );
}
