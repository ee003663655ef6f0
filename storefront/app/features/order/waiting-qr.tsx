import { useI18n } from "~/lib/i18n/use-i18n";
import { Countdown } from "./countdown";
import type { OrderView, QrView } from "./order-view";

/** Amount, QR, time left, and how to pay with the phone that shows it. */
export function WaitingQr({ order, qr }: { order: OrderView; qr: QrView }) {
  const { t } = useI18n();
  const picture = `/orders/${order.id}/qr.png`;
  return (
    <section className="card order-part waiting-qr" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{t("order.waitingTitle")}</h2>
      <p>
        <span className="small soft">{t("order.amount")}</span>
        <strong className="order-amount number">{order.amount}</strong>
      </p>
      <Countdown qr={qr} />
      <img
        className="order-qr"
        src={picture}
        alt={t("order.qrAlt", { amount: order.amount })}
        width={280}
        height={280}
      />
      {/* Not a link of the router: the browser saves the file, under the name that the answer gives it. */}
      <a
        className="button button-primary save-qr"
        href={`${picture}?save=${order.number}`}
        download={`promptpay-${order.number}.png`}
      >
        {t("order.saveQr")}
      </a>
      <p className="small soft">{t("order.saveQrHint")}</p>
      <div className="pay-steps">
        <h3>{t("order.stepsTitle")}</h3>
        <ol>
          <li>{t("order.step1")}</li>
          <li>{t("order.step2")}</li>
          <li>{t("order.step3", { amount: order.amount })}</li>
        </ol>
      </div>
    </section>
  );
}
