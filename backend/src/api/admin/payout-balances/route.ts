import type { PayoutBalances } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { GROUP_ORDER_MODULE } from "../../../modules/group-order";
import type GroupOrderService from "../../../modules/group-order/service";
import { namesOf } from "../payouts/view-payout";

/** What CPA holds for each group, the most first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<PayoutBalances>) => {
  const { payouts }: GroupOrderService = req.scope.resolve(GROUP_ORDER_MODULE);
  const balances = await payouts.balances();
  const names = await namesOf(
    req.scope,
    balances.map(({ groupId }) => groupId),
  );
  res.json({
    balances: balances.map((balance) => ({
      group_id: balance.groupId,
      group_name: names.get(balance.groupId) ?? "",
      received_satang: balance.receivedSatang,
      paid_out_satang: balance.paidOutSatang,
      available_satang: balance.availableSatang,
    })),
  });
};
