import type { AdminPayouts } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { Badge, Button, Input, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";

type Props = { payout: AdminPayouts["payouts"][number]; changed: () => void };

/** One payout: a second person approves it, or it is taken back with a reason. */
export function PayoutRow({ payout, changed }: Props) {
  const { t, locale } = useMarket();
  const [note, setNote] = useState("");
  const act = async (path: string, body: object, done: string) => {
    const sent = await send(`/admin/payouts/${payout.id}/${path}`, body);
    if (!sent.ok) return void toast.error(sent.message);
    toast.success(done);
    changed();
  };
  return (
    <div className="flex flex-wrap items-center gap-3 border-ui-border-base border-t px-6 py-4">
      <div className="mr-auto">
        <Text weight="plus">
          {payout.group_name} · <span className="tabular-nums">{formatAmount(payout.amount_satang)}</span>{" "}
          {t("common.baht")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {formatThaiDate(payout.paid_on, locale)} · {payout.bank_reference} ·{" "}
          <a
            className="underline"
            href={`/admin/private-files/${payout.slip_file_id}`}
            target="_blank"
            rel="noreferrer"
          >
            {t("payouts.slip")}
          </a>
        </Text>
      </div>
      <Badge size="2xsmall">{t(`payouts.states.${payout.state}`)}</Badge>
      {payout.state === "recorded" && (
        <div className="flex flex-wrap items-center gap-2">
          {payout.is_own ? (
            <Text size="small">{t("payouts.needsOther")}</Text>
          ) : (
            <Button size="small" onClick={() => void act("approve", {}, t("payouts.approvedToast"))}>
              {t("payouts.approve")}
            </Button>
          )}
          <Input
            size="small"
            className="w-48"
            value={note}
            maxLength={500}
            aria-label={t("payouts.cancelNote")}
            placeholder={t("payouts.cancelNote")}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button
            size="small"
            variant="secondary"
            disabled={note.trim().length < 3}
            onClick={() => void act("cancel", { note: note.trim() }, t("payouts.cancelledToast"))}
          >
            {t("payouts.cancel")}
          </Button>
        </div>
      )}
    </div>
  );
}
