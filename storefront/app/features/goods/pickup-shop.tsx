import { Form } from "@remix-run/react";
import { FaultText } from "~/features/portal/fault-text";
import type { PortalFault } from "~/features/portal/portal-fault";
import { useI18n } from "~/lib/i18n/use-i18n";

export type PickupShopProps = {
  /** What shoppers read of fetching goods; null while it is off. */
  note: string | null;
  mayChange: boolean;
  fault: PortalFault | null;
  /** What was typed, when it was refused. */
  typed: string | null;
};

/** Fetching at the group: on with its words, changed, or off. */
export function PickupShop({ note, mayChange, fault, typed }: PickupShopProps) {
  const { t } = useI18n();
  return (
    <section className="portal-form card" aria-labelledby="pickup-title">
      <h2 id="pickup-title">{t("goods.pickupTitle")}</h2>
      <p>
        <strong>{t(note === null ? "goods.pickupIsOff" : "goods.pickupIsOn")}</strong>
      </p>
      <FaultText fault={fault} />
      {mayChange ? null : (
        <p>
          {note === null ? null : `${note} · `}
          {t("goods.pickupManager")}
        </p>
      )}
      {mayChange ? (
        <Form method="post" className="portal-fields">
          <p>{t("goods.pickupHelp")}</p>
          <div className="field">
            <label htmlFor="pickup-note">{t("goods.pickupNote")}</label>
            <p id="pickup-note-hint" className="small soft">
              {t("goods.pickupExample")}
            </p>
            <textarea
              className="input"
              id="pickup-note"
              name="note"
              rows={3}
              minLength={10}
              maxLength={300}
              required
              defaultValue={typed ?? note ?? ""}
              aria-describedby="pickup-note-hint"
            />
          </div>
          <button className="button button-primary button-wide" type="submit" name="act" value="pickup-on">
            {t(note === null ? "goods.pickupOn" : "goods.pickupSave")}
          </button>
          {note === null ? null : (
            <>
              <button
                className="button button-quiet button-wide"
                type="submit"
                name="act"
                value="pickup-off"
                formNoValidate
              >
                {t("goods.pickupOff")}
              </button>
              <p className="small soft">{t("goods.pickupStays")}</p>
            </>
          )}
        </Form>
      ) : null}
    </section>
  );
}
