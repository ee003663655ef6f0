import type { PortalIncome } from "@chumchon/contracts";
import { beYear } from "@chumchon/thai";
import { GROUP_ORDER_MODULE } from "../../../modules/group-order";
import type GroupOrderService from "../../../modules/group-order/service";
import { REVENUE_MODULE } from "../../../modules/revenue";
import type RevenueService from "../../../modules/revenue/service";
import { answering, portalOf } from "../portal-request";

/** The group's own verified income; its consent to publish it is not asked here. */
export const GET = answering(async (req, res) => {
  const { groupId } = portalOf(req);
  const revenue: RevenueService = req.scope.resolve(REVENUE_MODULE);
  const { work }: GroupOrderService = req.scope.resolve(GROUP_ORDER_MODULE);
  const [summary, held] = await Promise.all([revenue.summary({ groupId }), work.heldOf(groupId)]);
  const year = beYear(new Date());
  const of = (wanted: number) => summary.byYear.find((each) => each.beYear === wanted)?.satang ?? 0;
  const body: PortalIncome = {
    cumulative_satang: summary.totalSatang,
    be_year: year,
    year_satang: of(year),
    last_year_satang: of(year - 1),
    by_year: summary.byYear
      .map(({ beYear, satang }) => ({ be_year: beYear, satang }))
      .sort((a, b) => b.be_year - a.be_year),
    by_channel: summary.byChannel
      .map(({ channel, satang }) => ({ channel, satang }))
      .sort((a, b) => b.satang - a.satang),
    held_satang: held,
  };
  res.json(body);
});
