import { type RefObject, useEffect, useRef, useState } from "react";
import { Icon } from "~/components/icon";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { CheckoutParcel, CheckoutView } from "./checkout-view";
import { DeliveryWays } from "./delivery-ways";

type DeliverySectionProps = {
  /** Its number on the page. */
  step: number;
  view: Pick<CheckoutView, "parcels" | "delivery" | "deliveryLabel">;
  /** What stands in the form, when it was sent before. */
  pickup: string[] | null;
};

/** One delivery a group, each with its price; a group may let its goods be fetched. */
export function DeliverySection({ step, view, pickup }: DeliverySectionProps) {
  const { t } = useI18n();
  const { parcels } = view;
  const count = parcels.length;
  const hasPickup = parcels.some((parcel) => parcel.ways !== null);
  const hasChoice = parcels.some((parcel) => parcel.ways?.isOnlyPickup === false);
  const update = useRef<HTMLButtonElement>(null);
  return (
    <section className="card checkout-part" aria-labelledby="delivery-title">
      <h2 id="delivery-title">{t("checkout.deliveryTitle", { step })}</h2>
      {hasPickup ? null : (
        <p className="soft">
          {count === 1 ? t("checkout.deliveryOne") : t("checkout.deliveryText", { count })}
        </p>
      )}
      <ul className="plain-list parcel-list">
        {parcels.map((parcel) => (
          <li key={parcel.id}>
            <ParcelRow parcel={parcel} />
            {parcel.ways === null ? null : (
              <DeliveryWays
                parcel={parcel}
                ways={parcel.ways}
                isFetched={pickup?.includes(parcel.id) ?? parcel.delivery === "pickup"}
                onChange={() => update.current?.click()}
              />
            )}
          </li>
        ))}
      </ul>
      {hasChoice ? <UpdateButton button={update} /> : null}
      {count === 1 ? null : (
        <dl className="amounts">
          <div className="amounts-sum">
            <dt>{view.deliveryLabel}</dt>
            <dd className="number">{view.delivery}</dd>
          </div>
        </dl>
      )}
    </section>
  );
}

function ParcelRow({ parcel }: { parcel: CheckoutParcel }) {
  const { t } = useI18n();
  return (
    <div className="parcel-row">
      <Icon name="parcel" />
      <div>
        <p>{parcel.group}</p>
        <p className="small soft">
          {t("checkout.deliveryPieces", { count: parcel.pieces, weight: parcel.weight })}
        </p>
      </div>
      <p className="number">{parcel.price}</p>
    </div>
  );
}

/** Asks what the chosen deliveries cost; pressed by the page itself where scripts run. */
function UpdateButton({ button }: { button: RefObject<HTMLButtonElement> }) {
  const { t } = useI18n();
  const [isLive, setIsLive] = useState(false);
  useEffect(() => setIsLive(true), []);
  return (
    <button
      ref={button}
      className="button button-quiet"
      type="submit"
      name="intent"
      value="deliver"
      hidden={isLive}
      formNoValidate
    >
      {t("checkout.wayUse")}
    </button>
  );
}
