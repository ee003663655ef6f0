import { useI18n } from "~/lib/i18n/use-i18n";
import type { OrderView } from "./order-view";

/** A card that the bank wants confirmed: the way back to the bank's page. */
export function WaitingBank({ order, uri }: { order: OrderView; uri: string }) {
  const { t } = useI18n();
  return (
    <section className="card order-part" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{t("order.bankTitle")}</h2>
      <p>{t("order.bankText", { amount: order.amount })}</p>
      <a className="button button-primary" href={uri}>
        {t("order.bankGo")}
      </a>
    </section>
  );
}
