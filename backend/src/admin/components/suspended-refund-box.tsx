import type { AdminSuspendedRefund } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { Button, Select, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";
import { OrderLink } from "./order-link";
import { Problem } from "./problem";

/** A refund that names no group: staff say whose it is. */
export function SuspendedRefundBox({
  refund,
  changed,
}: {
  refund: AdminSuspendedRefund;
  changed: () => void;
}) {
  const { t, locale } = useMarket();
  const [chosen, setChosen] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const assign = async () => {
    const sent = await send(`/admin/suspended-refunds/${refund.id}/assign`, { group_order_id: chosen });
    if (!sent.ok) return setProblem(sent.message);
    toast.success(t("refunds.assigned"));
    changed();
  };
  return (
    <div className="flex flex-wrap items-center gap-3 border-ui-border-base border-t px-6 py-4">
      <div className="mr-auto">
        <Text weight="plus" className="tabular-nums">
          {formatAmount(refund.amount_satang)} {t("common.baht")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`refunds.sources.${refund.source}`)} ·{" "}
          {formatThaiDate(new Date(refund.refunded_at), locale, "dateTime")} ·{" "}
          <OrderLink id={refund.order_id} number={refund.order_number} />
        </Text>
        <Problem text={problem} />
      </div>
      <Select size="small" value={chosen ?? ""} onValueChange={setChosen}>
        <Select.Trigger aria-label={t("refunds.chooseGroup")} className="w-full sm:w-64">
          <Select.Value placeholder={t("refunds.chooseGroup")} />
        </Select.Trigger>
        <Select.Content>
          {refund.group_orders.map((part) => (
            <Select.Item key={part.id} value={part.id}>
              {part.group_name} ({part.number})
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      <Button size="small" disabled={!chosen} onClick={assign}>
        {t("refunds.assign")}
      </Button>
    </div>
  );
}
