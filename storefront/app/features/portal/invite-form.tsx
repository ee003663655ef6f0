import { Form } from "@remix-run/react";
import { useI18n } from "~/lib/i18n/use-i18n";
import { RoleField } from "./role-field";

/** Name, phone and role of somebody who shall act for the group; what was typed stays when it is refused. */
export function InviteForm({ typed }: { typed: { name: string; phone: string } | null }) {
  const { t } = useI18n();
  return (
    <Form method="post" className="portal-form card">
      <h2>{t("portal.invite")}</h2>
      <input type="hidden" name="act" value="invite" />
      <div className="field">
        <label htmlFor="name">{t("portal.inviteName")}</label>
        <input
          className="input"
          id="name"
          name="name"
          autoComplete="off"
          defaultValue={typed?.name ?? ""}
          required
          maxLength={120}
        />
      </div>
      <div className="field">
        <label htmlFor="phone">{t("portal.phone")}</label>
        <input
          className="input"
          id="phone"
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="off"
          defaultValue={typed?.phone ?? ""}
          required
          maxLength={40}
        />
      </div>
      <RoleField id="role" value="seller" />
      <button className="button button-primary button-wide" type="submit">
        {t("portal.inviteMake")}
      </button>
    </Form>
  );
}
