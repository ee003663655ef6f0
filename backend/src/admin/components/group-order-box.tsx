import type { AdminGroupOrder, RefundOutcomeAnswer } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { Badge, Button, Text, toast, usePrompt } from "@medusajs/ui";
import { useState } from "react";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";
import { RefundForm } from "./refund-form";
import { RefundState } from "./refund-state";

const cancellable = ["paid", "accepted", "packed"];

type Props = { part: AdminGroupOrder; changed: () => void };

/** One group's part of an order: what it holds, what was given back, and the two things that staff can do. */
export function GroupOrderBox({ part, changed }: Props) {
  const { t, locale } = useMarket();
  const [refunding, setRefunding] = useState(false);
  const held = part.captured_satang - part.refunded_satang - part.claimed_satang;
  return (
    <section
      className="flex flex-col gap-3 border-ui-border-base border-t px-6 py-4"
      aria-label={part.group.name}
    >
      <div className="flex flex-wrap items-center gap-2">
        <Text weight="plus" className="mr-auto">
          {(locale === "en" && part.group.name_en) || part.group.name}
        </Text>
        <Badge size="2xsmall">{t(`groupOrders.statuses.${part.status}`)}</Badge>
      </div>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-1 text-ui-fg-subtle txt-small">
        <Fact label={t("groupOrders.total")} satang={part.total_satang} />
        <Fact label={t("groupOrders.captured")} satang={part.captured_satang} />
        {part.refunded_satang > 0 && <Fact label={t("groupOrders.refunded")} satang={part.refunded_satang} />}
        {part.claimed_satang > 0 && <Fact label={t("groupOrders.claimed")} satang={part.claimed_satang} />}
      </dl>
      {part.claims.map((claim) => (
        <div key={claim.id} className="flex flex-wrap items-center gap-2 txt-small">
          <span className="tabular-nums">{formatAmount(claim.amount_satang)}</span>
          <span>{t(`refunds.reasons.${claim.reason}`)}</span>
          <span className="text-ui-fg-subtle">
            {formatThaiDate(new Date(claim.created_at), locale, "dateTime")}
          </span>
          <RefundState claim={claim} />
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        {held > 0 && part.status !== "awaiting_payment" && (
          <Button size="small" variant="secondary" onClick={() => setRefunding(!refunding)}>
            {refunding ? t("common.cancel") : t("refunds.refundPart")}
          </Button>
        )}
        {cancellable.includes(part.status) && <CancelButton part={part} changed={changed} />}
      </div>
      {refunding && (
        <RefundForm
          part={part}
          done={() => {
            setRefunding(false);
            changed();
          }}
        />
      )}
    </section>
  );
}

function Fact({ label, satang }: { label: string; satang: number }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="text-right tabular-nums">{formatAmount(satang)}</dd>
    </>
  );
}

/** Money moves and stock is free: asked once more, naming the group and the amount. */
function CancelButton({ part, changed }: Props) {
  const { t } = useMarket();
  const prompt = usePrompt();
  const [busy, setBusy] = useState(false);
  const cancel = async () => {
    const amount = formatAmount(part.captured_satang - part.refunded_satang - part.claimed_satang);
    const sure = await prompt({
      title: t("groupOrders.cancelTitle"),
      description: t("groupOrders.cancelText", { group: part.group.name, amount }),
      confirmText: t("groupOrders.cancel"),
      cancelText: t("common.back"),
    });
    if (!sure) return;
    setBusy(true);
    const sent = await send<{ refunds: RefundOutcomeAnswer[] }>(`/admin/group-orders/${part.id}/cancel`, {
      reason: "staff",
    });
    setBusy(false);
    if (!sent.ok) return void toast.error(sent.message);
    const outcome = sent.data.refunds[0]?.outcome ?? "refunded";
    toast.success(`${t("groupOrders.cancelled")} ${t(`refunds.outcomes.${outcome}`)}`);
    changed();
  };
  return (
    <Button size="small" variant="danger" onClick={cancel} isLoading={busy}>
      {t("groupOrders.cancel")}
    </Button>
  );
}
