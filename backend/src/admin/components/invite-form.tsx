import type { AdminGroupDetail, MemberRole } from "@chumchon/contracts";
import { Button, Checkbox, Container, Heading, Input, Label, Select, Text } from "@medusajs/ui";
import { useId, useState } from "react";
import { memberRoles } from "../lib/members";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";
import { InvitePaper, type MadeInvite } from "./invite-paper";
import { Problem } from "./problem";

export type InviteDraft = { name: string; phone: string; role: MemberRole; newSecret: boolean };
export const noDraft: InviteDraft = { name: "", phone: "", role: "manager", newSecret: false };

type Props = { group: AdminGroupDetail; initial: InviteDraft; changed: () => void };

/** Makes a link for one phone; what was typed stays when it is refused. */
export function InviteForm({ group, initial, changed }: Props) {
  const { t } = useMarket();
  const id = useId();
  const [draft, setDraft] = useState(initial);
  const [problem, setProblem] = useState<string>();
  const [made, setMade] = useState<MadeInvite>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    setProblem(undefined);
    const { name, phone, role, newSecret } = draft;
    const body = { name, phone, role, new_secret: newSecret };
    const sent = await send<{ invite: Omit<MadeInvite, "name"> }>(`/admin/groups/${group.id}/invites`, body);
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message);
    setMade({ ...sent.data.invite, name });
    setDraft(noDraft);
    changed();
  };
  return (
    <Container className="flex flex-col gap-4 p-6">
      <div>
        <Heading level="h2">{t("members.inviteTitle")}</Heading>
        <Text className="text-ui-fg-subtle">{t("members.inviteHint")}</Text>
      </div>
      <div className="grid grid-cols-1 items-end gap-3 md:grid-cols-3">
        <Field
          id={`${id}name`}
          label={t("members.name")}
          value={draft.name}
          type={(name) => setDraft({ ...draft, name })}
        />
        <Field
          id={`${id}phone`}
          label={t("members.phone")}
          value={draft.phone}
          type={(phone) => setDraft({ ...draft, phone })}
        />
        <div className="flex flex-col gap-1">
          <Label htmlFor={`${id}role`}>{t("members.role")}</Label>
          <Select
            value={draft.role}
            onValueChange={(value) =>
              setDraft({ ...draft, role: memberRoles.find((each) => each === value) ?? "viewer" })
            }
          >
            <Select.Trigger id={`${id}role`}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {memberRoles.map((role) => (
                <Select.Item key={role} value={role}>
                  {t(`members.roles.${role}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      </div>
      <div className="flex items-center gap-2">
        <Checkbox
          id={`${id}new`}
          checked={draft.newSecret}
          onCheckedChange={(checked) => setDraft({ ...draft, newSecret: checked === true })}
        />
        <Label htmlFor={`${id}new`}>{t("members.newSecret")}</Label>
      </div>
      <Problem text={problem} />
      <Button
        size="small"
        className="self-start"
        disabled={!draft.name.trim() || !draft.phone.trim()}
        isLoading={busy}
        onClick={submit}
      >
        {t("members.invite")}
      </Button>
      {made && <InvitePaper invite={made} groupName={group.name} />}
    </Container>
  );
}

type FieldProps = { id: string; label: string; value: string; type: (value: string) => void };

function Field({ id, label, value, type }: FieldProps) {
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id}>{label}</Label>
      <Input id={id} value={value} onChange={(event) => type(event.target.value)} />
    </div>
  );
}
