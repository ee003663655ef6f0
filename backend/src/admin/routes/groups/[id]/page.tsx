import type { AdminGroup, AdminGroupDetail } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import { Badge, Button, Container, Heading, Text, toast } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "react-router-dom";
import { bodyOfDraft, draftOf, GroupForm } from "../../../components/group-form";
import { GroupStatusBadge } from "../../../components/group-status-badge";
import { LoadState } from "../../../components/load-state";
import { useGroup } from "../../../lib/groups";
import { send } from "../../../lib/send";
import { useMarket } from "../../../lib/use-market";
import { useRights } from "../../../lib/use-rights";

const statuses: AdminGroup["status"][] = ["active", "paused", "suspended"];

const GroupPage = () => {
  const { id = "" } = useParams();
  const { t } = useMarket();
  const { may } = useRights();
  const group = useGroup(id);
  const change = useGroupChange(id);
  if (!group.data) return <LoadState failed={group.isError} retry={() => group.refetch()} />;
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-wrap items-center gap-3 p-6">
        <div className="mr-auto">
          <Link to="/groups" className="txt-small underline">
            ← {t("common.back")}
          </Link>
          <div className="flex items-center gap-2">
            <Heading>{group.data.name}</Heading>
            {group.data.is_sample && <Badge size="2xsmall">{t("common.sample")}</Badge>}
          </div>
          <Text size="small" className="text-ui-fg-subtle">
            /groups/{group.data.handle}
          </Text>
        </div>
        {may("group_member:read") && (
          <Button asChild size="small" variant="secondary">
            <Link to={`/groups/${id}/members`}>{t("members.title")}</Link>
          </Button>
        )}
        <Button asChild size="small" variant="secondary">
          <Link to={`/revenue/${id}`}>{t("groups.seeIncome")}</Link>
        </Button>
      </Container>
      <StatusBox group={group.data} change={change} />
      <ConsentBox group={group.data} change={change} />
      <Container className="p-0">
        <Heading level="h2" className="p-6 pb-0">
          {t("groups.details")}
        </Heading>
        <GroupForm
          key={group.data.id}
          initial={draftOf(group.data)}
          isNew={false}
          submitLabel={t("common.save")}
          onSend={(draft) => change("", bodyOfDraft(draft, false))}
        />
      </Container>
    </div>
  );
};

type Change = ReturnType<typeof useGroupChange>;

/** Sends one change of the group and shows what came of it; lists and the page read again. */
function useGroupChange(id: string) {
  const { t } = useMarket();
  const queries = useQueryClient();
  return async (part: "" | "/status" | "/consents", body: unknown) => {
    const sent = await send<{ group: AdminGroupDetail }>(`/admin/groups/${id}${part}`, body);
    if (sent.ok) {
      await queries.invalidateQueries({ queryKey: ["groups"] });
      toast.success(t("common.saved"));
    } else {
      toast.error(sent.message);
    }
    return sent;
  };
}

function StatusBox({ group, change }: { group: AdminGroupDetail; change: Change }) {
  const { t } = useMarket();
  return (
    <Container className="flex flex-wrap items-center gap-3 p-6">
      <div className="mr-auto">
        <Heading level="h2">{t("groups.status")}</Heading>
        <div className="mt-2 flex items-center gap-2">
          <GroupStatusBadge status={group.status} />
          <Text size="small" className="text-ui-fg-subtle">
            {t(`groups.statusHints.${group.status}`)}
          </Text>
        </div>
      </div>
      {statuses
        .filter((status) => status !== group.status)
        .map((status) => (
          <Button
            key={status}
            size="small"
            variant={status === "suspended" ? "danger" : "secondary"}
            onClick={() => change("/status", { status })}
          >
            {t(`groups.statuses.${status}`)}
          </Button>
        ))}
    </Container>
  );
}

function ConsentBox({ group, change }: { group: AdminGroupDetail; change: Change }) {
  const { t, locale } = useMarket();
  return (
    <Container className="flex flex-wrap items-start gap-3 p-6">
      <div className="mr-auto">
        <Heading level="h2">{t("groups.consents")}</Heading>
        <Text className="mt-2">
          {t("groups.publishIncome")}:{" "}
          <strong>{t(group.publish_income ? "groups.consentGiven" : "groups.consentMissing")}</strong>
        </Text>
        <Text size="small" className="max-w-2xl text-ui-fg-subtle">
          {t("groups.consentLimit")}
        </Text>
        <ul className="mt-1">
          {group.consents.map((act) => (
            <li key={act.id} className="txt-small text-ui-fg-subtle">
              {formatThaiDate(new Date(act.at), locale, "dateTime")} ·{" "}
              {t(act.granted ? "groups.consentGiven" : "groups.withdraw")}
            </li>
          ))}
        </ul>
      </div>
      <Button
        size="small"
        variant="secondary"
        onClick={() => change("/consents", { purpose: "publish_income", granted: !group.publish_income })}
      >
        {t(group.publish_income ? "groups.withdraw" : "groups.give")}
      </Button>
    </Container>
  );
}

export default GroupPage;
