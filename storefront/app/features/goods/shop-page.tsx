import { useI18n } from "~/lib/i18n/use-i18n";
import { PauseShop, type PauseShopProps } from "./pause-shop";
import { PickupShop, type PickupShopProps } from "./pickup-shop";

export type ShopPageProps = { pause: PauseShopProps; pickup: PickupShopProps };

/** What holds for all goods of the group: whether they are sold now, and whether they may be fetched. */
export function ShopPage({ pause, pickup }: ShopPageProps) {
  const { t } = useI18n();
  return (
    <>
      <h1>{t("goods.shopTitle")}</h1>
      <PauseShop {...pause} />
      <PickupShop {...pickup} />
    </>
  );
}
