import type { PortalIncome } from "@chumchon/contracts";
import { beYear } from "@chumchon/thai";
import { GROUP_ORDER_MODULE } from "../../../modules/group-order";
import type GroupOrderService from "../../../modules/group-order/service";
import { REVENUE_MODULE } from "../../../modules/revenue";
import type RevenueService from "../../../modules/revenue/service";
import { readCohortMedian } from "../../../workflows/portal/read-cohort-median";
import { answering, portalOf } from "../portal-request";

/** The group's own verified income; its consent to publish it is not asked here. */
export const GET = answering(async (req, res) => {
  const { groupId } = portalOf(req);
  const revenue: RevenueService = req.scope.resolve(REVENUE_MODULE);
  const { payouts }: GroupOrderService = req.scope.resolve(GROUP_ORDER_MODULE);
  const year = beYear(new Date());
  const [summary, [balance], median] = await Promise.all([
    revenue.summary({ groupId }),
    payouts.balances(groupId),
    readCohortMedian(req.scope, groupId, year),
  ]);
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
    cohort_median_satang: median,
    held_satang: (balance?.receivedSatang ?? 0) - (balance?.paidOutSatang ?? 0),
    paid_out_satang: balance?.paidOutSatang ?? 0,
  };
  res.json(body);
});
