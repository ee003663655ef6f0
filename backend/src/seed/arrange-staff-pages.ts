import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/**
 * Where our boxes stand on core's pages until somebody arranges them otherwise. Core's layout composer puts every
 * widget behind its own sections, whatever its zone says (dashboard 2.21.2, layout-composer.tsx), so that a group's part
 * of an order would be found below everything else. A number below zero comes before what has none.
 */
const first = { order: -1 };
/** For programmers: who reads orders has no use for it, and finds it in the page's own settings. */
const hidden = { hidden: true };

export const staffPages = {
  "order.list": { "widget:market:orders-are-others": first, "widget:market:money-desk": first },
  "order.details": {
    "widget:market:order-groups": first,
    "core:JsonViewSection": hidden,
    "core:RequiredPermissionsSection": hidden,
  },
  "product.details": { "widget:market:product-group": first },
} as const;

/** Sets the arrangement that staff see who have made none of their own. */
export async function arrangeStaffPages(container: MedusaContainer): Promise<void> {
  const settings = container.resolve(Modules.SETTINGS);
  for (const [zone, widgets] of Object.entries(staffPages)) {
    await settings.setSystemDefaultLayoutConfiguration(zone, { widgets });
  }
}
