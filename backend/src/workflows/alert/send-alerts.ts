import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { env } from "../../env";
import { ALERT_MODULE } from "../../modules/alert";
import type { TakenAlert } from "../../modules/alert/alert-queue";
import { alertText } from "../../modules/alert/domain/alert-text";
import { isQuiet, parseQuietHours } from "../../modules/alert/domain/quiet-hours";
import type AlertService from "../../modules/alert/service";
import { errorMessage } from "../payment/error-message";
import { writeToShopper } from "./write-to-shopper";

const BATCH = 20;
const quietHours = parseQuietHours(env.ALERT_QUIET_HOURS);

export type Sent = { sent: number; failed: number };

/** Sends what is due, one after the other; what fails waits longer each time and keeps nobody else waiting. */
export async function sendAlerts(container: MedusaContainer, now = new Date()): Promise<Sent> {
  const { queue }: AlertService = container.resolve(ALERT_MODULE);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const outcome: Sent = { sent: 0, failed: 0 };
  for (const alert of await queue.take(BATCH, { quiet: isQuiet(now, quietHours) })) {
    try {
      await send(container, alert);
      await queue.sent(alert.id);
      outcome.sent++;
    } catch (error) {
      const gaveUp = await queue.failed(alert, errorMessage(error));
      outcome.failed++;
      logger.warn(
        `alert ${alert.id} (${alert.fact}, ${alert.channel}) ${gaveUp ? "was given up" : "waits"}: ${errorMessage(error)}`,
      );
    }
  }
  return outcome;
}

async function send(container: MedusaContainer, alert: TakenAlert): Promise<void> {
  const { payload } = alert;
  if (payload.kind === "order_step") return writeToShopper(container, alert.groupId, payload);
  const { subject, text } = alertText(payload, `${env.SHOP_URL}/portal`);
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: alert.address,
    channel: alert.channel,
    template: payload.kind,
    content: { subject, text },
    data: { retry_key: alert.retryKey, text },
    // Core stumbles over a key that failed before (2.21.2): each try is a notification of its own.
    idempotency_key: `${alert.id}:${alert.attempts}`,
  });
}
