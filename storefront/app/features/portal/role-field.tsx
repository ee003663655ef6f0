import type { MemberRole } from "@chumchon/contracts";
import { useI18n } from "~/lib/i18n/use-i18n";

const roles = ["manager", "seller", "viewer"] as const satisfies readonly MemberRole[];

/** The three roles, each with what it may do. */
export function RoleField({ id, value }: { id: string; value: MemberRole }) {
  const { t } = useI18n();
  return (
    <div className="field">
      <label htmlFor={id}>{t("portal.inviteRole")}</label>
      <select className="input" id={id} name="role" defaultValue={value}>
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`portal.roleMay.${role}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
