import { useI18n } from "~/lib/i18n/use-i18n";
import type { CheckoutParcel } from "./checkout-view";

type DeliveryWaysProps = {
  parcel: Pick<CheckoutParcel, "id" | "group">;
  ways: NonNullable<CheckoutParcel["ways"]>;
  isFetched: boolean;
  onChange: () => void;
};

/** A parcel with its price, or fetching the goods for nothing, with where and when. */
export function DeliveryWays({ parcel, ways, isFetched, onChange }: DeliveryWaysProps) {
  const { t } = useI18n();
  const name = `way:${parcel.id}`;
  if (ways.isOnlyPickup) {
    return (
      <div className="panel delivery-only">
        <input type="hidden" name={name} value="pickup" />
        <p>
          <strong>{t("checkout.wayOnlyPickup")}</strong>
        </p>
        <p className="small">{t("checkout.wayNote", { note: ways.note })}</p>
      </div>
    );
  }
  return (
    <fieldset className="pay-methods delivery-ways" aria-label={parcel.group}>
      <label className="pay-method delivery-way">
        <input
          className="pay-method-tick"
          type="radio"
          name={name}
          value="parcel"
          defaultChecked={!isFetched}
          onChange={onChange}
        />
        <strong>{t("checkout.wayParcel")}</strong>
        <span className="number">{ways.parcelPrice}</span>
      </label>
      <label className="pay-method delivery-way">
        <input
          className="pay-method-tick"
          type="radio"
          name={name}
          value="pickup"
          defaultChecked={isFetched}
          onChange={onChange}
        />
        <span>
          <strong>{t("checkout.wayPickup")}</strong>
          <span className="small soft">{t("checkout.wayNote", { note: ways.note })}</span>
        </span>
        <span className="number">{ways.pickupPrice}</span>
      </label>
    </fieldset>
  );
}
