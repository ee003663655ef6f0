import type { GroupMember, ListMembersResponse } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import { Button, Container, Heading, StatusBadge, Text, toast, usePrompt } from "@medusajs/ui";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";
import { useRights } from "../lib/use-rights";
import type { InviteDraft } from "./invite-form";

type Props = {
  groupId: string;
  list: ListMembersResponse;
  changed: () => void;
  /** Somebody forgot the PIN: an invitation for the same phone. */
  onNewPin: (draft: InviteDraft) => void;
};

/** The people of a group and what holds them back, then invitations that nobody has used. */
export function MemberList({ groupId, list, changed, onNewPin }: Props) {
  const { t, locale } = useMarket();
  return (
    <Container className="p-0">
      {list.members.length === 0 && <Text className="p-6">{t("members.empty")}</Text>}
      <ul className="divide-y">
        {list.members.map((member) => (
          <li key={member.id} className="flex flex-wrap items-center gap-3 px-6 py-4">
            <Person member={member} />
            <Acts groupId={groupId} member={member} changed={changed} onNewPin={onNewPin} />
          </li>
        ))}
      </ul>
      {list.invites.length > 0 && (
        <section className="border-t px-6 py-4" aria-label={t("members.invites")}>
          <Heading level="h2">{t("members.invites")}</Heading>
          <ul>
            {list.invites.map((invite) => (
              <li key={invite.id} className="txt-small py-1">
                {invite.name} · {invite.phone} ·{" "}
                {t("members.until", {
                  day: formatThaiDate(new Date(invite.expires_at), locale, "dateTime"),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Container>
  );
}

function Person({ member }: { member: GroupMember }) {
  const { t } = useMarket();
  return (
    <div className="mr-auto">
      <Text weight="plus">{member.name}</Text>
      <Text size="small" className="text-ui-fg-subtle">
        {member.phone} · {t(`members.roles.${member.role}`)}
      </Text>
      {member.sessions > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("members.signedIn", { count: member.sessions })}
        </Text>
      )}
      {member.locked && <StatusBadge color="orange">{t("members.locked")}</StatusBadge>}
      {member.cut_off && <StatusBadge color="red">{t("members.cutOff")}</StatusBadge>}
    </div>
  );
}

type ActsProps = Omit<Props, "list"> & { member: GroupMember };

function Acts({ groupId, member, changed, onNewPin }: ActsProps) {
  const { t } = useMarket();
  const { may } = useRights();
  const prompt = usePrompt();
  if (!may("group_member:update")) return null;
  const post = async (path: string, body: object) => {
    const sent = await send(path, body);
    if (!sent.ok) return void toast.error(sent.message);
    toast.success(t("common.saved"));
    changed();
  };
  const access = (act: "unlock" | "cut_off" | "restore") =>
    post(`/admin/group-members/${member.id}/access`, { act });
  const sure = (which: "cut" | "remove") =>
    prompt({
      title: t(`members.${which}Title`, { name: member.name }),
      description: t(`members.${which}Text`),
      confirmText: t(`members.${which}`),
      cancelText: t("common.back"),
    });
  const cutOff = async () => (await sure("cut")) && (await access("cut_off"));
  const remove = async () =>
    (await sure("remove")) && (await post(`/admin/groups/${groupId}/members/${member.id}/remove`, {}));
  const renew = () =>
    onNewPin({ name: member.name, phone: member.phone, role: member.role, newSecret: true });
  const buttons: [string, () => unknown, boolean][] = [
    [t("members.unlock"), () => access("unlock"), member.locked],
    [t("members.newPin"), renew, !member.cut_off],
    [t("members.cut"), cutOff, !member.cut_off],
    [t("members.restore"), () => access("restore"), member.cut_off],
    [t("members.remove"), remove, true],
  ];
  return (
    <div className="flex flex-wrap gap-2">
      {buttons
        .filter(([, , shown]) => shown)
        .map(([name, act]) => (
          <Button key={name} size="small" variant="secondary" onClick={() => void act()}>
            {name}
          </Button>
        ))}
    </div>
  );
}
