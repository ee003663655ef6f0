import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";

/**
 * Core's product form can choose any shipping profile. Goods of a group travel in the group's parcel, so the profile
 * follows the group and is not chosen by hand.
 */
export async function keepProfileOfGroup(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const asked = (req.body as { shipping_profile_id?: unknown } | undefined)?.shipping_profile_id;
  if (asked === undefined) return next();
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "enterprise_group.id", "enterprise_group.shipping_profile.id"],
    filters: { id: req.params.id ?? "" },
  });
  const group = data[0]?.enterprise_group;
  if (!group || group.shipping_profile?.id === asked) return next();
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "รูปแบบการจัดส่งของสินค้านี้เป็นไปตามกลุ่ม โปรดเปลี่ยนกลุ่มของสินค้าแทน",
    "profile_of_group",
  );
}
