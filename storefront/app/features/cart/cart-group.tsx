import { useId } from "react";
import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import { CartLine } from "./cart-line";
import type { CartGroupView } from "./cart-view";

/** One group's box: its goods, and what its one parcel costs. */
export function CartGroup({ group }: { group: CartGroupView }) {
  const { t, href } = useI18n();
  const headingId = useId();
  return (
    <section className="card cart-group" aria-labelledby={headingId}>
      <div className="cart-group-head">
        <Icon name="parcel" />
        <div>
          <p className="small soft">{t("cart.from")}</p>
          <h2 id={headingId}>
            {group.handle === null ? (
              group.name
            ) : (
              <Link to={href(`/groups/${group.handle}`)}>{group.name}</Link>
            )}
          </h2>
        </div>
      </div>
      <ul className="plain-list">
        {group.lines.map((line) => (
          <CartLine key={line.id} line={line} />
        ))}
      </ul>
      <dl className="amounts">
        <div>
          <dt>{t("cart.goods")}</dt>
          <dd className="number">{group.goods}</dd>
        </div>
        <div>
          <dt>{group.deliveryLabel}</dt>
          <dd className="number">{group.delivery}</dd>
        </div>
        <div className="amounts-sum">
          <dt>{t("cart.subtotal")}</dt>
          <dd className="number">{group.subtotal}</dd>
        </div>
      </dl>
      {group.fetching === null ? null : (
        <p className="small soft cart-group-note">
          {t(group.fetching === "only" ? "cart.pickupOnly" : "cart.pickupOffered")}
        </p>
      )}
    </section>
  );
}
