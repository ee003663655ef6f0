import type { Carrier, PortalOrderDetail } from "@chumchon/contracts";
import { Form } from "@remix-run/react";
import { useI18n } from "~/lib/i18n/use-i18n";

const carriers = [
  "thailand_post",
  "flash",
  "kerry",
  "jt",
  "ninjavan",
  "other",
] as const satisfies readonly Carrier[];

const simple = {
  paid: ["accepted", "portalOrder.accept"],
  accepted: ["packed", "portalOrder.pack"],
  // Only of goods that are fetched: a parcel is asked for its number.
  packed: ["ready_for_pickup", "portalOrder.pickup"],
  shipped: ["delivered", "portalOrder.deliver"],
  ready_for_pickup: ["delivered", "portalOrder.fetched"],
} as const;

type AdvanceFormsProps = {
  status: PortalOrderDetail["status"];
  delivery: PortalOrderDetail["delivery"];
  typed: { carrier: string; tracking: string } | null;
};

/** The one next step of a parcel; sending asks for carrier and number, which stay when they are refused. */
export function AdvanceForms({ status, delivery, typed }: AdvanceFormsProps) {
  const { t } = useI18n();
  if (status === "packed" && delivery === "parcel") {
    return (
      <Form method="post" className="portal-form card">
        <input type="hidden" name="to" value="shipped" />
        <div className="field">
          <label htmlFor="carrier">{t("portalOrder.carrier")}</label>
          <select
            className="input"
            id="carrier"
            name="carrier"
            defaultValue={typed?.carrier ?? "thailand_post"}
          >
            {carriers.map((carrier) => (
              <option key={carrier} value={carrier}>
                {t(`portalOrder.carrier.${carrier}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="tracking">{t("portalOrder.tracking")}</label>
          <input
            className="input"
            id="tracking"
            name="tracking"
            defaultValue={typed?.tracking ?? ""}
            autoCapitalize="characters"
            autoComplete="off"
            required
            maxLength={40}
          />
        </div>
        <button className="button button-primary button-wide" type="submit">
          {t("portalOrder.ship")}
        </button>
      </Form>
    );
  }
  if (!(status in simple)) return null;
  const [to, label] = simple[status as keyof typeof simple];
  return (
    <Form method="post">
      <button className="button button-primary button-wide" type="submit" name="to" value={to}>
        {t(label)}
      </button>
    </Form>
  );
}
