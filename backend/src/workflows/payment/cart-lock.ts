import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** Longer than Omise may take to answer twice; whoever waits longer is told to come back. */
const WAIT_SECONDS = 60;

/**
 * Everything about the payment of one cart happens one after the other. Never the bare cart id: core takes that one
 * inside cart completion and payment processing, and its lock is not re-entrant.
 */
export function withCartLock<T>(
  container: MedusaContainer,
  cartId: string,
  work: () => Promise<T>,
): Promise<T> {
  return container.resolve(Modules.LOCKING).execute(`settle:${cartId}`, work, { timeout: WAIT_SECONDS });
}
