import type { PortalOrderDetail } from "@chumchon/contracts";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import { AdvanceForms } from "./advance-forms";
import { CancelRequestForm } from "./cancel-request-form";
import { FaultText } from "./fault-text";
import { orderStatusKey } from "./order-status-key";
import type { PortalFault } from "./portal-fault";

export type PortalOrderPageProps = {
  order: PortalOrderDetail;
  /** Lines with their amounts as text; a thing may be there twice. */
  lines: { key: string; title: string; quantity: number; amount: string }[];
  texts: { shipping: string; total: string; paid: string };
  mayAdvance: boolean;
  fault: PortalFault | null;
  typed: { carrier: string; tracking: string } | null;
};

export function PortalOrderPage({ order, lines, texts, mayAdvance, fault, typed }: PortalOrderPageProps) {
  const { t, href } = useI18n();
  const { shipment } = order;
  const mayAskCancel =
    mayAdvance &&
    ["paid", "accepted", "packed"].includes(order.status) &&
    order.cancel_request?.state !== "open";
  return (
    <>
      <Link className="portal-link" to={href("/portal/orders")}>
        ← {t("portal.back")}
      </Link>
      <div>
        <h1>{t("portalOrder.number", { number: order.number })}</h1>
        <p>
          <strong>{t(orderStatusKey(order))}</strong>
          {order.overdue ? <span className="stock-out"> · {t("portalOrder.overdue")}</span> : null}
        </p>
        <p className="small soft">{t("portalOrder.paidAt", { when: texts.paid })}</p>
      </div>
      {order.pickup === null ? null : (
        <div className="panel">
          <p>
            <strong>{t("portalOrder.way.pickup")}</strong>
          </p>
          {order.pickup.note === "" ? null : (
            <p className="small">{t("portalOrder.wayNote", { note: order.pickup.note })}</p>
          )}
        </div>
      )}
      <FaultText fault={fault} />
      {order.cancel_request === null || order.status === "cancelled" ? null : (
        <p className="panel panel-warn">
          {t(`portalOrder.cancelState.${order.cancel_request.state}`)}
          {order.cancel_request.decision_note === null ? null : `: ${order.cancel_request.decision_note}`}
        </p>
      )}
      {mayAdvance ? <AdvanceForms status={order.status} delivery={order.delivery} typed={typed} /> : null}
      <Goods lines={lines} texts={texts} />
      {order.recipient === null ? null : <Recipient order={order} recipient={order.recipient} />}
      {shipment === null ? null : (
        <p>
          {t(`portalOrder.carrier.${shipment.carrier}`)}{" "}
          <strong className="number">{shipment.tracking_number}</strong>
        </p>
      )}
      {mayAskCancel ? <CancelRequestForm /> : null}
      {mayAdvance && order.status !== "cancelled" ? (
        <form method="post" action={`/portal/orders/${order.id}/receipt.pdf`} target="_blank" rel="noopener">
          <button className="button button-quiet button-wide" type="submit">
            {t("portalOrder.receipt")}
          </button>
        </form>
      ) : null}
    </>
  );
}

function Goods({ lines, texts }: Pick<PortalOrderPageProps, "lines" | "texts">) {
  const { t } = useI18n();
  return (
    <section className="portal-form card" aria-labelledby="goods">
      <h2 id="goods">{t("portalOrder.goods")}</h2>
      <ul className="plain-list portal-history">
        {lines.map((line) => (
          <li key={line.key}>
            <span>
              {line.title} <strong className="number">× {line.quantity}</strong>
            </span>
            <span className="number">{line.amount}</span>
          </li>
        ))}
        <li>
          <span>{t("portalOrder.shipping")}</span>
          <span className="number">{texts.shipping}</span>
        </li>
        <li>
          <strong>{t("portalOrder.total")}</strong>
          <strong className="number">{texts.total}</strong>
        </li>
      </ul>
    </section>
  );
}

type RecipientProps = { order: PortalOrderDetail; recipient: NonNullable<PortalOrderDetail["recipient"]> };

/** To whom the parcel goes, or who comes for it. */
function Recipient({ order, recipient }: RecipientProps) {
  const { t } = useI18n();
  return (
    <section className="portal-form card" aria-labelledby="recipient">
      <h2 id="recipient">{t(order.pickup === null ? "portalOrder.recipient" : "portalOrder.comer")}</h2>
      <address className="portal-address">
        <strong>{recipient.name}</strong>
        <a className="portal-link" href={`tel:${recipient.phone}`}>
          {recipient.phone.replace(/^\+66/, "0")}
        </a>
        {recipient.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <a className="button button-quiet" href={`/portal/orders/${order.id}/slip.pdf`}>
        {t("portalOrder.slip")}
      </a>
    </section>
  );
}
