import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";

type NewLevel = { inventory_item_id?: unknown; location_id?: unknown };
type Body = NewLevel & { create?: NewLevel[] };

/** Levels that a request to core's stock routes would make. */
function asked(req: MedusaRequest): { item: string; location: string }[] {
  const body = (req.body ?? {}) as Body;
  const levels = Array.isArray(body.create) ? body.create : body.location_id ? [body] : [];
  return levels.map((level) => ({
    item: String(req.params.id ?? level?.inventory_item_id ?? ""),
    location: String(level?.location_id ?? ""),
  }));
}

type ItemRow = {
  id: string;
  location_levels?: ({ location_id: string } | null)[] | null;
  variants?:
    | ({ product?: { enterprise_group?: { stock_location?: { id: string } | null } | null } | null } | null)[]
    | null;
};

/** Where each item may lie: at its group's location, or without a group where it lies already. */
async function locationsOf(container: MedusaContainer, itemIds: string[]) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: items } = await query.graph({
    entity: "inventory_item",
    fields: ["id", "location_levels.location_id", "variants.product.enterprise_group.stock_location.id"],
    filters: { id: itemIds },
  });
  return new Map(
    (items as ItemRow[]).map((item) => {
      const ofGroup = (item.variants ?? []).flatMap(
        (variant) => variant?.product?.enterprise_group?.stock_location?.id ?? [],
      );
      const existing = (item.location_levels ?? []).flatMap((level) => level?.location_id ?? []);
      return [item.id, ofGroup.length > 0 ? ofGroup : existing];
    }),
  );
}

/**
 * Core's stock form offers every location, and core sells from any that has enough. Goods lie at their group's
 * location only; goods without a group yet, at one place only.
 */
export async function keepOneLocation(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const levels = asked(req);
  if (levels.length === 0) return next();
  const allowed = await locationsOf(
    req.scope,
    levels.map((level) => level.item),
  );
  for (const { item, location } of levels) {
    const places = allowed.get(item) ?? [];
    const second = levels.some((other) => other.item === item && other.location !== location);
    if (second || (places.length > 0 && !places.includes(location))) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "สินค้าเก็บสต็อกได้เฉพาะที่คลังของกลุ่มเจ้าของสินค้า โปรดเลือกคลังของกลุ่มนั้น",
        "wrong_location",
      );
    }
  }
  next();
}
