import { Form } from "@remix-run/react";
import { type FormEvent, useEffect, useState } from "react";
import { CardForm, cardDetailsIn } from "~/features/checkout/card-form";
import { Fault } from "~/features/checkout/fault";
import { useCardPayment } from "~/features/checkout/use-card-payment";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { OrderView } from "./order-view";

/** Another way to pay the same order. What was there before stays good until it is over: nobody loses a payment. */
export function ChangePayment({ order }: { order: OrderView }) {
  const { t } = useI18n();
  const toCard = order.method === "promptpay";
  return (
    <details className="change-payment">
      <summary>{toCard ? t("order.toCardTitle") : t("order.toQrTitle")}</summary>
      {toCard ? <ToCard order={order} /> : <ToQr order={order} />}
    </details>
  );
}

/** Needs no scripts: PromptPay is asked for by a button alone. */
function ToQr({ order }: { order: OrderView }) {
  const { t, href } = useI18n();
  return (
    <Form method="post" action={href(`/orders/${order.id}`)} className="stack">
      <p>{t("order.toQrText")}</p>
      <input type="hidden" name="method" value="promptpay" />
      <button type="submit" name="intent" value="pay" className="button button-primary">
        {t("order.toQr", { amount: order.amount })}
      </button>
    </Form>
  );
}

function ToCard({ order }: { order: OrderView }) {
  const { t, href } = useI18n();
  const card = useCardPayment(order.omise);
  const [isLive, setIsLive] = useState(false);
  useEffect(() => setIsLive(true), []);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    if (card.box.current === null) return event.preventDefault();
    card.submit(event, cardDetailsIn(card.box.current));
  }

  if (!isLive) return <p className="small">{t("checkout.cardNeedsScript")}</p>;
  return (
    <Form method="post" action={href(`/orders/${order.id}`)} className="stack" noValidate onSubmit={onSubmit}>
      <p>{t("order.toCardText")}</p>
      <input type="hidden" name="method" value="card" />
      <CardForm faults={card.faults} box={card.box} />
      <div role="status">
        <Fault id="card-problem" text={card.problem === null ? undefined : t(card.problem)} />
      </div>
      <button
        type="submit"
        className="button button-primary"
        disabled={card.isAsking}
        aria-busy={card.isAsking}
      >
        {card.isAsking ? t("checkout.paying") : t("order.toCard", { amount: order.amount })}
      </button>
    </Form>
  );
}
