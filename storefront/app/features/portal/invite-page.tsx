import type { InviteView } from "@chumchon/contracts";
import { Form } from "@remix-run/react";
import { SampleMark } from "~/components/sample-mark";
import { useI18n } from "~/lib/i18n/use-i18n";
import { FaultText } from "./fault-text";
import type { PortalFault } from "./portal-fault";

export function InvitePage({ invite, fault }: { invite: InviteView | null; fault: PortalFault | null }) {
  const { t } = useI18n();
  if (invite === null) {
    return (
      <>
        <h1>{t("portal.inviteTitle")}</h1>
        <FaultText fault={fault} />
      </>
    );
  }
  const isNew = invite.secret === "new";
  return (
    <>
      <div className="stack">
        <h1>{t("portal.inviteTitle")}</h1>
        <p>
          {t("portal.inviteLead", {
            name: invite.name,
            role: t(`portal.role.${invite.role}`),
            group: invite.group.name,
            end: invite.phone_end,
          })}
        </p>
        {invite.group.is_sample ? <SampleMark /> : null}
      </div>
      <Form method="post" className="stack">
        <FaultText fault={fault} />
        <div className="field">
          <label htmlFor="secret">{t(isNew ? "portal.chooseSecret" : "portal.knownSecret")}</label>
          <input
            className="input"
            id="secret"
            name="secret"
            type="password"
            inputMode="numeric"
            autoComplete={isNew ? "new-password" : "current-password"}
            {...(isNew ? { "aria-describedby": "secret-hint" } : {})}
            required
            maxLength={100}
          />
          {isNew ? (
            <p className="small soft" id="secret-hint">
              {t("portal.chooseHint")}
            </p>
          ) : null}
        </div>
        <button className="button button-primary button-wide" type="submit">
          {t("portal.acceptInvite")}
        </button>
      </Form>
    </>
  );
}
