import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import { AccountForm } from "./account-form";
import type { AccountReply, RefundPageView, RefundView } from "./refund-view";

/** The shopper's private page for a refund by bank. Nothing on it needs scripts. */
export function RefundPage({ view, reply }: { view: RefundPageView; reply: AccountReply | undefined }) {
  const { t, href } = useI18n();
  return (
    <div className="page section order-page">
      <h1>{t("refund.title")}</h1>
      {view.refunds.length === 0 ? <p>{t("refund.none")}</p> : null}
      {view.refunds.map((refund) => (
        <RefundBox
          key={refund.id}
          refund={refund}
          view={view}
          reply={reply?.refundId === refund.id ? reply : undefined}
        />
      ))}
      <p>
        <Link to={href(`/orders/${view.orderId}`)}>{t("refund.back")}</Link>
      </p>
    </div>
  );
}

type BoxProps = { refund: RefundView; view: RefundPageView; reply: AccountReply | undefined };

function RefundBox({ refund, view, reply }: BoxProps) {
  const { t } = useI18n();
  return (
    <section className="card order-part stack" aria-labelledby={`refund-${refund.id}`}>
      <h2 id={`refund-${refund.id}`}>{refund.title}</h2>
      <p>
        <strong>{refund.state}</strong>
        {refund.account === null ? null : (
          <>
            <br />
            {refund.account}
          </>
        )}
      </p>
      {refund.needsAccount || reply ? (
        <AccountForm refund={refund} view={view} reply={reply} />
      ) : refund.mayChange ? (
        <details>
          <summary>{t("refund.change")}</summary>
          <AccountForm refund={refund} view={view} reply={reply} />
        </details>
      ) : null}
    </section>
  );
}
