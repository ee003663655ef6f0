import type { AdminCancelRequests } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import { Button, Input, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";

type Props = { request: AdminCancelRequests["cancel_requests"][number]; changed: () => void };

/** A group that can't send its part of an order: staff cancel it and pay back, or say why not. */
export function CancelRequestBox({ request, changed }: Props) {
  const { t, locale } = useMarket();
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState<"accept" | "decline">();
  const decide = async (act: "accept" | "decline") => {
    setBusy(act);
    const body = note.trim() ? { note: note.trim() } : {};
    const sent = await send(`/admin/cancel-requests/${request.id}/${act}`, body);
    setBusy(undefined);
    if (!sent.ok) return void toast.error(sent.message);
    toast.success(t(`cancelRequests.${act === "accept" ? "accepted" : "declined"}`));
    changed();
  };
  return (
    <div className="flex flex-col gap-3 border-ui-border-base border-t px-6 py-4">
      <div>
        <Text weight="plus">
          {request.group_name} ·{" "}
          <Link to={`/orders/${request.order_id}`} className="underline">
            {request.number}
          </Link>
        </Text>
        <Text size="small">
          {t(`cancelRequests.reasons.${request.reason}`)}
          {request.note ? `: ${request.note}` : ""}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {formatThaiDate(new Date(request.requested_at), locale, "dateTime")}
        </Text>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Input
          className="w-64"
          size="small"
          value={note}
          maxLength={500}
          aria-label={t("cancelRequests.answer")}
          placeholder={t("cancelRequests.answer")}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button
          size="small"
          variant="danger"
          isLoading={busy === "accept"}
          onClick={() => void decide("accept")}
        >
          {t("cancelRequests.accept")}
        </Button>
        <Button
          size="small"
          variant="secondary"
          isLoading={busy === "decline"}
          onClick={() => void decide("decline")}
        >
          {t("cancelRequests.decline")}
        </Button>
      </div>
    </div>
  );
}
