import type { MedusaContainer } from "@medusajs/framework/types";
import { claimError } from "../../modules/revenue/claim-error";
import type { Claim } from "../../modules/revenue/claim-rows";
import { REVENUE_MODULE } from "../../modules/revenue/index";
import type RevenueService from "../../modules/revenue/service";

/**
 * The claim, if it is one of this group; without a group, any.
 * @throws NOT_FOUND `claim_not_found`, also for a claim of another group: it must not even be known to exist
 */
export async function claimOf(container: MedusaContainer, id: string, groupId?: string): Promise<Claim> {
  const revenue: RevenueService = container.resolve(REVENUE_MODULE);
  const claim = await revenue.claims.read(id);
  if (!claim || (groupId !== undefined && claim.groupId !== groupId)) throw claimError("claim_not_found");
  return claim;
}
