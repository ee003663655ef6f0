import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

export const BANK_REFUND_MOVED = "bank-refund.moved";

/** A refund by bank was opened, or it is paid: whoever tells the shopper reads the state again. */
export async function announceBankRefund(container: MedusaContainer, id: string): Promise<void> {
  await container.resolve(Modules.EVENT_BUS).emit({ name: BANK_REFUND_MOVED, data: { id } });
}
