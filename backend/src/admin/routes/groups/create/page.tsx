import type { AdminGroupDetail } from "@chumchon/contracts";
import { Container, Heading, Text, toast } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router-dom";
import { bodyOfDraft, emptyDraft, GroupForm } from "../../../components/group-form";
import { send } from "../../../lib/send";
import { useMarket } from "../../../lib/use-market";

/** A new group; its stock location, parcel and links are made by the workflow behind the route. */
const CreateGroupPage = () => {
  const { t } = useMarket();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return (
    <Container className="p-0">
      <div className="p-6 pb-0">
        <Link to="/groups" className="txt-small underline">
          ← {t("common.back")}
        </Link>
        <Heading>{t("groups.createTitle")}</Heading>
        <Text className="text-ui-fg-subtle">{t("groups.createHint")}</Text>
      </div>
      <GroupForm
        initial={emptyDraft}
        isNew
        submitLabel={t("groups.create")}
        onSend={async (draft) => {
          const sent = await send<{ group: AdminGroupDetail }>("/admin/groups", bodyOfDraft(draft, true));
          if (sent.ok) {
            await queries.invalidateQueries({ queryKey: ["groups"] });
            toast.success(t("groups.created"));
            navigate(`/groups/${sent.data.group.id}`);
          }
          return sent;
        }}
      />
    </Container>
  );
};

export default CreateGroupPage;
