import { type AdminBankRefund, banks } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { Button, StatusBadge, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";
import { useRights } from "../lib/use-rights";
import { BankAccountForm } from "./bank-account-form";
import { OrderLink } from "./order-link";
import { RejectForm } from "./reject-form";
import { TransferForm } from "./transfer-form";

const colors = {
  awaiting_account: "grey",
  awaiting_transfer: "orange",
  awaiting_approval: "orange",
  approved: "blue",
  done: "green",
  cancelled: "grey",
} as const;

/** One refund by bank, and what has to be done next: account, transfer with slip, a second person. */
export function BankRefundBox({ refund, changed }: { refund: AdminBankRefund; changed: () => void }) {
  const { t, locale } = useMarket();
  const { may } = useRights();
  const bank = banks.find((each) => each.code === refund.bank_code);
  return (
    <section
      className="flex flex-col gap-3 border-ui-border-base border-t px-6 py-4"
      aria-label={`${t("refunds.bankTitle")} ${formatAmount(refund.amount_satang)}`}
    >
      <div className="flex flex-wrap items-center gap-3">
        <Text weight="plus" className="tabular-nums">
          {formatAmount(refund.amount_satang)} {t("common.baht")}
        </Text>
        <StatusBadge color={colors[refund.state]}>{t(`refunds.bankStates.${refund.state}`)}</StatusBadge>
        <Text size="small" className="text-ui-fg-subtle">
          {formatThaiDate(new Date(refund.created_at), locale, "dateTime")}
        </Text>
        <OrderLink id={refund.order_id} number={refund.order_number} />
        {refund.case_id && may("payment_case:read") && (
          <Link to={`/payment-cases/${refund.case_id}`} className="txt-small underline">
            {t("refunds.ofCase")}
          </Link>
        )}
      </div>
      {bank && (
        <Text size="small">
          {bank[locale]} · {refund.account_number ?? `xxx-${refund.account_last4}`} · {refund.account_name}
        </Text>
      )}
      <Signatures refund={refund} />
      {refund.rejected_note && (
        <Text size="small" className="text-ui-fg-error">
          {t("refunds.rejectedBecause", { note: refund.rejected_note })}
        </Text>
      )}
      <NextAct refund={refund} changed={changed} />
    </section>
  );
}

/** The two people whom every refund by bank needs. */
function Signatures({ refund }: { refund: AdminBankRefund }) {
  const { t, locale } = useMarket();
  if (!refund.transferred_on) return null;
  const day = formatThaiDate(refund.transferred_on, locale);
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {t("refunds.transferredBy", { day, name: refund.transferred_by ?? t("common.none") })}
      {refund.approved_by && ` · ${t("refunds.approvedBy", { name: refund.approved_by })}`}
    </Text>
  );
}

function NextAct({ refund, changed }: { refund: AdminBankRefund; changed: () => void }) {
  const { t } = useMarket();
  const { may } = useRights();
  const [entering, setEntering] = useState(false);
  const right = refund.state === "awaiting_approval" ? "approve" : "update";
  if (!may(`bank_refund:${right}`)) return null;
  switch (refund.state) {
    case "awaiting_account":
      return entering ? (
        <BankAccountForm id={refund.id} done={changed} />
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <Text size="small">{t("refunds.waitsForAccount")}</Text>
          <Button size="small" variant="secondary" onClick={() => setEntering(true)}>
            {t("refunds.enterAccount")}
          </Button>
        </div>
      );
    case "awaiting_transfer":
      return <TransferForm id={refund.id} done={changed} />;
    case "awaiting_approval":
      return <Approval refund={refund} changed={changed} />;
    default:
      return null;
  }
}

/** Whoever made the transfer does not approve it. */
function Approval({ refund, changed }: { refund: AdminBankRefund; changed: () => void }) {
  const { t } = useMarket();
  const [rejecting, setRejecting] = useState(false);
  const approve = async () => {
    const sent = await send(`/admin/bank-refunds/${refund.id}/approve`, {});
    if (!sent.ok) return void toast.error(sent.message);
    toast.success(t("refunds.approved"));
    changed();
  };
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <a
          href={`/admin/private-files/${refund.slip_file_id}`}
          target="_blank"
          rel="noreferrer"
          className="txt-small underline"
        >
          {t("refunds.seeSlip")}
        </a>
        {refund.is_mine ? (
          <Text size="small">{t("refunds.needsSecondPerson")}</Text>
        ) : (
          <>
            <Button size="small" onClick={approve}>
              {t("refunds.approve")}
            </Button>
            <Button size="small" variant="secondary" onClick={() => setRejecting(!rejecting)}>
              {t("refunds.reject")}
            </Button>
          </>
        )}
      </div>
      {rejecting && <RejectForm id={refund.id} done={changed} />}
    </div>
  );
}
