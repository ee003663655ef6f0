import { Form } from "@remix-run/react";
import { SampleMark } from "~/components/sample-mark";
import { RefundNotice } from "~/features/refund/refund-notice";
import type { RefundPageView } from "~/features/refund/refund-view";
import { useI18n } from "~/lib/i18n/use-i18n";
import { CancelOrder } from "./cancel-order";
import { ChangePayment } from "./change-payment";
import { CheckingPayment } from "./checking-payment";
import { OrderParts } from "./order-parts";
import type { OrderView } from "./order-view";
import { PaidHead } from "./paid-head";
import { PrivateLink } from "./private-link";
import { UnpaidEnd } from "./unpaid-end";
import { useOrderWatch } from "./use-order-watch";
import { WaitingBank } from "./waiting-bank";
import { WaitingQr } from "./waiting-qr";

/** One order from "waiting for payment" to "paid", in one place that can be left and reopened. */
export function OrderPage({ order, refund }: { order: OrderView; refund: RefundPageView | null }) {
  const { t } = useI18n();
  useOrderWatch(order);
  const isWaiting = order.stage === "waiting_qr" || order.stage === "waiting_bank";
  const isOpen = isWaiting || order.stage === "checking";
  return (
    <div className="page section order-page">
      <div className="marked-title">
        <h1>{t("order.title", { number: order.number })}</h1>
        {order.isSample ? <SampleMark /> : null}
      </div>
      {order.isTestPayment ? <p className="panel panel-warn small">{t("checkout.testPayment")}</p> : null}
      <div aria-live="polite" className="stack">
        <PaymentStage order={order} />
      </div>
      {refund === null ? null : <RefundNotice view={refund} />}
      {isWaiting ? <ChangePayment order={order} /> : null}
      {isOpen ? <CheckNow id={order.id} /> : null}
      <OrderParts order={order} />
      <PrivateLink link={order.privateLink} />
      {isWaiting ? <CancelOrder order={order} /> : null}
      {order.isSettled ? null : (
        <noscript>
          <meta httpEquiv="refresh" content="10" />
        </noscript>
      )}
    </div>
  );
}

function PaymentStage({ order }: { order: OrderView }) {
  switch (order.stage) {
    case "waiting_qr":
      return order.qr === null ? (
        <CheckingPayment order={order} />
      ) : (
        <WaitingQr order={order} qr={order.qr} />
      );
    case "waiting_bank":
      return order.authorizeUri === null ? (
        <CheckingPayment order={order} />
      ) : (
        <WaitingBank order={order} uri={order.authorizeUri} />
      );
    case "checking":
      return <CheckingPayment order={order} />;
    case "paid":
      return <PaidHead order={order} />;
    default:
      return <UnpaidEnd order={order} stage={order.stage} />;
  }
}

/** The page looks by itself; the button is for those without scripts, and for the impatient. */
function CheckNow({ id }: { id: string }) {
  const { t, href } = useI18n();
  return (
    <Form method="post" action={href(`/orders/${id}`)} preventScrollReset className="check-now">
      <button type="submit" name="intent" value="check" className="button button-quiet">
        {t("order.check")}
      </button>
      <p className="small soft">{t("order.watching")}</p>
    </Form>
  );
}
