import type { AdminGroupOrder } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { Badge, Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { useMarket } from "../lib/use-market";
import { useRights } from "../lib/use-rights";
import { CancelPartForm } from "./cancel-part-form";
import { RefundForm } from "./refund-form";
import { RefundState } from "./refund-state";
import { ReturnForm } from "./return-form";

const cancellable = ["paid", "accepted", "packed"];

type Props = { part: AdminGroupOrder; changed: () => void };

/** One group's part of an order: what it holds, what was given back, and what staff can do about it. */
export function GroupOrderBox({ part, changed }: Props) {
  const { t, locale } = useMarket();
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
      <dl className="txt-small grid grid-cols-2 gap-x-4 gap-y-1 text-ui-fg-subtle">
        <Fact label={t("groupOrders.total")} satang={part.total_satang} />
        <Fact label={t("groupOrders.captured")} satang={part.captured_satang} />
        {part.refunded_satang > 0 && <Fact label={t("groupOrders.refunded")} satang={part.refunded_satang} />}
        {part.claimed_satang > 0 && <Fact label={t("groupOrders.claimed")} satang={part.claimed_satang} />}
      </dl>
      {part.claims.map((claim) => (
        <div key={claim.id} className="txt-small flex flex-wrap items-center gap-2">
          <span className="tabular-nums">{formatAmount(claim.amount_satang)}</span>
          <span>{t(`refunds.reasons.${claim.reason}`)}</span>
          <span className="text-ui-fg-subtle">
            {formatThaiDate(new Date(claim.created_at), locale, "dateTime")}
          </span>
          <RefundState claim={claim} />
        </div>
      ))}
      <PartActs part={part} changed={changed} />
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

type Act = "refund" | "return" | "cancel";

/** One form at a time; a button is there for whoever may press it. */
function PartActs({ part, changed }: Props) {
  const { t } = useMarket();
  const { may } = useRights();
  const [open, setOpen] = useState<Act>();
  const held = part.captured_satang - part.refunded_satang - part.claimed_satang;
  // What has left is returned, not cancelled.
  const isSent = part.lines.some((line) => line.returnable > 0);
  const acts: { act: Act; name: string; can: boolean }[] = [
    {
      act: "refund",
      name: t("refunds.refundPart"),
      can: held > 0 && part.status !== "awaiting_payment" && may("refund:create"),
    },
    {
      act: "return",
      name: t("refunds.returnGoods"),
      can: held > 0 && isSent && may("return:create"),
    },
    {
      act: "cancel",
      name: t("groupOrders.cancel"),
      can: cancellable.includes(part.status) && !isSent && may("group_order:update"),
    },
  ];
  const done = () => {
    setOpen(undefined);
    changed();
  };
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {acts
          .filter((each) => each.can)
          .map(({ act, name }) => (
            <Button
              key={act}
              size="small"
              variant="secondary"
              aria-expanded={open === act}
              onClick={() => setOpen(open === act ? undefined : act)}
            >
              {name}
            </Button>
          ))}
      </div>
      {open === "refund" && <RefundForm part={part} done={done} />}
      {open === "return" && <ReturnForm part={part} done={done} />}
      {open === "cancel" && <CancelPartForm part={part} done={done} />}
    </>
  );
}
