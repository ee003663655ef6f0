import type { GroupMember } from "@chumchon/contracts";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useI18n } from "~/lib/i18n/use-i18n";
import { FaultText } from "./fault-text";
import { InviteForm } from "./invite-form";
import type { PortalFault } from "./portal-fault";
import { type NewInvite, ReadyInvite } from "./ready-invite";
import { RoleField } from "./role-field";

export type MembersPageProps = {
  members: GroupMember[];
  invites: { id: string; name: string; role: GroupMember["role"]; until: string }[];
  fault: PortalFault | null;
  /** The invitation that was just made: its link is shown once. */
  made: NewInvite | null;
  typed: { name: string; phone: string } | null;
};

/** Who acts for the group, who is invited, and the form that invites the next one. */
export function MembersPage({ members, invites, fault, made, typed }: MembersPageProps) {
  const { t } = useI18n();
  return (
    <>
      <h1>{t("portal.people")}</h1>
      <FaultText fault={fault} />
      {made === null ? null : <ReadyInvite invite={made} />}
      <ul className="plain-list stack">
        {members.map((member) => (
          <MemberCard key={member.id} member={member} />
        ))}
      </ul>
      {invites.length === 0 ? null : (
        <section className="portal-form card" aria-labelledby="waiting">
          <h2 id="waiting">{t("portal.waitingInvites")}</h2>
          <ul className="plain-list portal-history">
            {invites.map((invite) => (
              <li key={invite.id}>
                <span>
                  {invite.name} · {t(`portal.role.${invite.role}`)}
                  <br />
                  <span className="small soft">{t("portal.inviteUntil", { when: invite.until })}</span>
                </span>
                <Form method="post">
                  <input type="hidden" name="act" value="revoke" />
                  <input type="hidden" name="id" value={invite.id} />
                  <button className="button button-quiet" type="submit">
                    {t("portal.revoke")}
                    <span className="visually-hidden">: {invite.name}</span>
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
      <InviteForm typed={typed} />
    </>
  );
}

/** One person; what changes somebody's access lies behind one more tap. */
function MemberCard({ member }: { member: GroupMember }) {
  const { t } = useI18n();
  const states = [
    ...(member.locked ? [t("portal.locked")] : []),
    ...(member.cut_off ? [t("portal.cutOff")] : []),
    t(member.sessions === 0 ? "portal.noSession" : "portal.sessions", { count: member.sessions }),
  ];
  return (
    <li className="portal-form card">
      <div>
        <h2 className="portal-item-name">{member.name}</h2>
        <p>{t(`portal.role.${member.role}`)}</p>
        <p className="small soft">
          {member.phone} · {states.join(" · ")}
        </p>
      </div>
      <details className="portal-more">
        <summary>
          {t("portal.changeMember")}
          <span className="visually-hidden">: {member.name}</span>
        </summary>
        <div className="stack">
          <MemberForm member={member} act="role">
            <RoleField id={`role-${member.id}`} value={member.role} />
            <button className="button button-quiet button-wide" type="submit">
              {t("portal.saveRole")}
            </button>
          </MemberForm>
          <MemberForm member={member} act="sign-out">
            <button className="button button-quiet button-wide" type="submit">
              {t("portal.signMemberOut")}
            </button>
          </MemberForm>
          <MemberForm member={member} act="remove">
            <button className="button button-stop button-wide" type="submit">
              {t("portal.removeMember")}
            </button>
          </MemberForm>
        </div>
      </details>
    </li>
  );
}

type MemberFormProps = { member: GroupMember; act: string; children: ReactNode };

function MemberForm({ member, act, children }: MemberFormProps) {
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="id" value={member.id} />
      {children}
    </Form>
  );
}
