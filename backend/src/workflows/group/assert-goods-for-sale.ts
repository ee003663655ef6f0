import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { isOffered } from "../../modules/enterprise-group/domain/delivery-ways";
import { isOrderable, sellability, storageOf } from "../../modules/enterprise-group/domain/sellability";

/**
 * Refuses variants that can't be ordered now: of a group that is not active, without a group, not published, or of a
 * storage that no parcel carries while the group does not let its goods be fetched.
 *
 * @param variantIds of the lines; a line without a variant is refused, because nobody would know whose goods it is
 * @throws NOT_ALLOWED with code `group_not_active` or `not_sold_online`, naming the goods
 */
export async function assertGoodsForSale(
  container: MedusaContainer,
  variantIds: readonly (string | null | undefined)[],
): Promise<void> {
  if (variantIds.length === 0) return;
  const ids = [...new Set(variantIds)].filter((id): id is string => Boolean(id));
  if (ids.length === 0 || variantIds.some((id) => !id)) throw notSoldOnline("สินค้านี้");
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: variants } = await query.graph({
    entity: "product_variant",
    fields: [
      "id",
      "product.title",
      "product.status",
      "product.metadata",
      "product.enterprise_group.id",
      "product.enterprise_group.status",
      "product.enterprise_group.pickup_option_id",
      "product.enterprise_group.pickup_note",
    ],
    filters: { id: ids },
  });
  if (variants.length < ids.length) throw notSoldOnline("สินค้านี้");
  for (const { product } of variants) {
    const group = product?.enterprise_group;
    const verdict = sellability({
      storage: storageOf(product?.metadata),
      groupStatus: group?.status ?? null,
      hasGroup: Boolean(group),
      offersPickup: Boolean(group && isOffered(group)),
    });
    const title = `“${product?.title ?? ""}”`;
    if (verdict === "group_paused" || group?.status === "suspended") throw groupNotActive(title);
    if (!isOrderable(verdict) || product?.status !== "published") throw notSoldOnline(title);
  }
}

const groupNotActive = (title: string) =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `${title} สั่งซื้อไม่ได้ในขณะนี้ เพราะกลุ่มพักการขาย โปรดนำออกจากตะกร้าแล้วลองอีกครั้ง`,
    "group_not_active",
  );

const notSoldOnline = (title: string) =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `${title} ยังสั่งซื้อออนไลน์ไม่ได้ โปรดนำออกจากตะกร้าแล้วลองอีกครั้ง`,
    "not_sold_online",
  );
