import type { MedusaContainer } from "@medusajs/framework/types";
import { watchLowStock } from "../workflows/alert/watch-low-stock";

export default async function lowStockAlerts(container: MedusaContainer): Promise<void> {
  await watchLowStock(container);
}

export const config = { name: "watch-low-stock", schedule: "*/20 * * * *" };
