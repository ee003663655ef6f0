import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { RefundPageView } from "./refund-view";

/** On the order's page: money goes back, and the shopper has to say where to. Nothing without a refund by bank. */
export function RefundNotice({ view }: { view: RefundPageView }) {
  const { t, href } = useI18n();
  if (view.refunds.length === 0) return null;
  const needsAccount = view.refunds.some((refund) => refund.needsAccount);
  return (
    <section className="panel panel-warn stack" aria-labelledby="refund-title">
      <h2 id="refund-title">{t("refund.noticeTitle")}</h2>
      {view.refunds.map((refund) => (
        <p key={refund.id}>
          {refund.title}: {refund.state}
        </p>
      ))}
      <Link
        to={href(`/orders/${view.orderId}/refund`)}
        className={needsAccount ? "button button-primary" : undefined}
      >
        {t(needsAccount ? "refund.noticeEnter" : "refund.noticeSee")}
      </Link>
    </section>
  );
}
