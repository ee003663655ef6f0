import type { StockItem } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { ALERT_MODULE } from "../../modules/alert";
import type AlertService from "../../modules/alert/service";
import { readGroupStock } from "../stock/read-group-stock";
import { type GroupNews, toAddresses } from "./collect-alerts";

/**
 * Tells groups what runs low or is sold out: once when it begins, and again each Monday while it lasts.
 * @returns how many alerts are new
 */
export async function watchLowStock(container: MedusaContainer, now = new Date()): Promise<number> {
  const alerts: AlertService = container.resolve(ALERT_MODULE);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["id"],
    filters: { status: "active" },
  });
  const told = await alerts.addresses.ofGroups(data.map(({ id }) => id));
  let added = 0;
  // One group after the other: a shelf is read by several queries, and nobody waits for this.
  for (const groupId of told.keys()) {
    const news = (await readGroupStock(container, groupId))
      .filter((item) => item.on_sale && item.state !== "enough")
      .map((item) => newsOf(groupId, item, now));
    added += await alerts.queue.add(await toAddresses(alerts, news));
  }
  return added;
}

function newsOf(groupId: string, item: StockItem, now: Date): GroupNews {
  const title = item.variant === "" ? item.title : `${item.title} ${item.variant}`;
  return {
    fact: `${item.state}_stock:${item.id}:${mondayOf(now)}`,
    groupId,
    payload: { kind: "low_stock", title, free: item.free, itemId: item.id },
  };
}

/** The Monday of this week in Bangkok, YYYY-MM-DD. */
function mondayOf(now: Date): string {
  const day = new Date(`${toBangkokDate(now)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
