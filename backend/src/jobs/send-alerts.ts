import type { MedusaContainer } from "@medusajs/framework/types";
import { env } from "../env";
import { collectAlerts } from "../workflows/alert/collect-alerts";
import { sendAlerts } from "../workflows/alert/send-alerts";

/** Finds what is to be told, then tells it. */
export default async function tellAlerts(container: MedusaContainer): Promise<void> {
  await collectAlerts(container);
  await sendAlerts(container);
}

export const config = {
  name: "send-alerts",
  // The next run is planned when this one has ended: runs of one process never overlap.
  schedule: { interval: env.POLL_SECONDS * 1000 },
};
