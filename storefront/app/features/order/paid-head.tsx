import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { OrderView } from "./order-view";

/** Paid: what each group got by it, then thanks. The detail stands below. */
export function PaidHead({ order }: { order: OrderView }) {
  const { t, href } = useI18n();
  return (
    <section className="card order-part paid-head" aria-labelledby="paid-title">
      <h2 id="paid-title" className="stock-in order-end-title">
        <Icon name="check" />
        {t("order.paidTitle")}
      </h2>
      <p>
        {order.paidAt === null
          ? t("order.paidTextPlain", { amount: order.amount })
          : t("order.paidText", { amount: order.amount, time: order.paidAt })}
      </p>
      {order.parts.length === 0 ? <p className="soft">{t("order.preparing")}</p> : <Incomes order={order} />}
      <p className="small soft">
        {t("order.incomeNote")} <Link to={href("/impact")}>{t("order.incomeSee")}</Link>
      </p>
    </section>
  );
}

function Incomes({ order }: { order: OrderView }) {
  const { t } = useI18n();
  return (
    <ul className="plain-list incomes">
      {order.parts.map((part) =>
        part.income === "none" ? null : (
          <li key={part.id}>
            {part.income === "waiting" ? (
              <span className="soft">
                {part.group}: {t("order.incomeWait")}
              </span>
            ) : (
              <strong>{part.income.text}</strong>
            )}
          </li>
        ),
      )}
    </ul>
  );
}
