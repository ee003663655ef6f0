import { Container, Heading, Text } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router-dom";
import { AssistBox } from "../../../../components/assist-box";
import { type InviteDraft, InviteForm, noDraft } from "../../../../components/invite-form";
import { LoadState } from "../../../../components/load-state";
import { MemberList } from "../../../../components/member-list";
import { OnlyWith } from "../../../../components/only-with";
import { useGroup } from "../../../../lib/groups";
import { useMembers } from "../../../../lib/members";
import { useMarket } from "../../../../lib/use-market";
import { useRights } from "../../../../lib/use-rights";

/** Who acts for a group: its members, their invitations, and staff who help. */
const GroupMembersPage = () => {
  const { t } = useMarket();
  const { id = "" } = useParams();
  return (
    <OnlyWith right="group_member:read" title={t("members.title")}>
      <Members groupId={id} />
    </OnlyWith>
  );
};

function Members({ groupId }: { groupId: string }) {
  const { t } = useMarket();
  const { may } = useRights();
  const queries = useQueryClient();
  const group = useGroup(groupId);
  const members = useMembers(groupId);
  const [draft, setDraft] = useState<InviteDraft>(noDraft);
  if (!group.data || !members.data) {
    const retry = () => Promise.all([group.refetch(), members.refetch()]);
    return <LoadState failed={group.isError || members.isError} retry={retry} />;
  }
  const changed = () => void queries.invalidateQueries({ queryKey: ["group-members", groupId] });
  return (
    <div className="flex flex-col gap-3">
      <Container className="p-6">
        <Link to={`/groups/${groupId}`} className="txt-small underline">
          ← {group.data.name}
        </Link>
        <Heading>{t("members.title")}</Heading>
        <Text className="text-ui-fg-subtle">{t("members.hint")}</Text>
      </Container>
      <MemberList groupId={groupId} list={members.data} changed={changed} onNewPin={setDraft} />
      {may("group_member:create") && (
        <InviteForm key={draft.phone} group={group.data} initial={draft} changed={changed} />
      )}
      <AssistBox groupId={groupId} />
    </div>
  );
}

export default GroupMembersPage;
