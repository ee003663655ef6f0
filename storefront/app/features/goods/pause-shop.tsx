import { Form } from "@remix-run/react";
import { TextField } from "~/features/checkout/text-field";
import { FaultText } from "~/features/portal/fault-text";
import type { PortalFault } from "~/features/portal/portal-fault";
import { useI18n } from "~/lib/i18n/use-i18n";

export type PauseShopProps = {
  /** null while the group sells. */
  pause: { untilText: string; message: string } | null;
  tomorrow: string;
  mayPause: boolean;
  fault: PortalFault | null;
  typed: { until: string; message: string };
};

/** A pause with its day and its words; the shop opens again by itself. */
export function PauseShop({ pause, tomorrow, mayPause, fault, typed }: PauseShopProps) {
  const { t } = useI18n();
  return (
    <section className="portal-form card" aria-labelledby="pause-title">
      <h2 id="pause-title">{t("goods.pauseTitle")}</h2>
      <FaultText fault={fault} />
      {pause === null ? null : (
        <p className="panel panel-warn">
          {t("goods.pausedUntil", { date: pause.untilText })} {pause.message}
        </p>
      )}
      {mayPause ? null : <p>{t("goods.pauseManager")}</p>}
      {mayPause && pause === null ? (
        <Form method="post" className="portal-fields">
          <p>{t("goods.pauseHelp")}</p>
          <TextField
            id="until"
            name="until"
            type="date"
            min={tomorrow}
            label={t("goods.pauseUntil")}
            defaultValue={typed.until}
            required
          />
          <TextField
            id="message"
            name="message"
            label={t("goods.pauseMessage")}
            defaultValue={typed.message}
            maxLength={200}
            required
          />
          <button className="button button-primary button-wide" type="submit" name="act" value="pause">
            {t("goods.pause")}
          </button>
        </Form>
      ) : null}
      {mayPause && pause !== null ? (
        <Form method="post">
          <button className="button button-primary button-wide" type="submit" name="act" value="resume">
            {t("goods.resume")}
          </button>
        </Form>
      ) : null}
    </section>
  );
}
