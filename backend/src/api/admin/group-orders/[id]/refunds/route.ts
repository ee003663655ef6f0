import { type RefundOutcomeAnswer, refundGroupOrderBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { WantedRefund } from "../../../../../modules/group-order/domain/refund-parts";
import { refundGroupOrderWorkflow } from "../../../../../workflows/refund/refund-group-order";
import { refusedRefund } from "../../../../../workflows/refund/refund-refusal";
import { auditActorOf } from "../../../../audit-actor-of";
import { bodyOf } from "../../../../validate";

export const POST = async (req: MedusaRequest, res: MedusaResponse<{ refund: RefundOutcomeAnswer }>) => {
  const { key, amount_satang, parts, all, payment_id, by_bank, note } = bodyOf(req, refundGroupOrderBody);
  const { result } = await refundGroupOrderWorkflow(req.scope).run({
    input: {
      ...auditActorOf(req),
      group_order_id: req.params.id ?? "",
      key,
      payment_id,
      by_bank,
      note,
      wanted: wantedOf({ amount_satang, parts, all }),
    },
  });
  res.json({ refund: result });
};

type Asked = {
  amount_satang?: number | undefined;
  parts?: { line_item_id: string | null; amount_satang: number }[] | undefined;
  all?: true | undefined;
};

/** Exactly one way of saying it. */
function wantedOf({ amount_satang, parts, all }: Asked): WantedRefund {
  const ways: WantedRefund[] = [];
  if (all) ways.push("all");
  if (amount_satang !== undefined) ways.push({ amountSatang: amount_satang });
  if (parts) {
    ways.push({
      parts: parts.map((part) => ({ lineId: part.line_item_id, amountSatang: part.amount_satang })),
    });
  }
  const [only, another] = ways;
  if (!only || another) throw refusedRefund("not_an_amount");
  return only;
}
