import type { RefundOutcomeAnswer } from "@chumchon/contracts";
import { toast } from "@medusajs/ui";
import { useState } from "react";
import { type Sent, send } from "./send";
import { useMarket } from "./use-market";

/** A form that gives money of one group's part back: what it is told, and that it is one intention. */
export function useRefundSending(partId: string, done: () => void) {
  const { t } = useMarket();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  // One form is one intention: pressed twice, it is one refund.
  const [key] = useState(() => `staff:${crypto.randomUUID()}`);

  async function post<T>(verb: string, body: object): Promise<Sent<T>> {
    setBusy(true);
    const sent = await send<T>(`/admin/group-orders/${partId}/${verb}`, body);
    setBusy(false);
    if (!sent.ok) setProblem(sent.message);
    return sent;
  }
  async function refund(verb: "refunds" | "returns", body: object): Promise<void> {
    const sent = await post<{ refund: RefundOutcomeAnswer }>(verb, { key, ...body });
    if (!sent.ok) return;
    const { outcome, problem: why } = sent.data.refund;
    if (outcome === "refused") return setProblem(why ?? t("refunds.outcomes.refused"));
    toast.success(t(`refunds.outcomes.${outcome}`));
    done();
  }
  async function cancel(body: object): Promise<void> {
    const sent = await post<{ refunds: RefundOutcomeAnswer[] }>("cancel", body);
    if (!sent.ok) return;
    const outcome = sent.data.refunds[0]?.outcome ?? "refunded";
    toast.success(`${t("groupOrders.cancelled")} ${t(`refunds.outcomes.${outcome}`)}`);
    done();
  }
  return { problem, setProblem, busy, refund, cancel };
}

/** A note that was typed, or nothing. */
export function noteTyped(note: string): { note?: string } {
  return note.trim() ? { note } : {};
}
