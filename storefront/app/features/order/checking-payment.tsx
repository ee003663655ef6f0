import { useI18n } from "~/lib/i18n/use-i18n";
import type { OrderView } from "./order-view";

/** Nobody knows yet: wait, and pay nothing twice. */
export function CheckingPayment({ order }: { order: OrderView }) {
  const { t } = useI18n();
  return (
    <section className="card order-part" aria-labelledby="checking-title">
      <h2 id="checking-title">{t("order.checkingTitle")}</h2>
      <p className="order-amount number">{order.amount}</p>
      <p>{order.isQrOver ? t("order.checkingQr") : t("order.checkingText")}</p>
    </section>
  );
}
