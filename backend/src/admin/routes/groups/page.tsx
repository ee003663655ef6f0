import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Users } from "@medusajs/icons";
import { Badge, Button, Container, Heading, Input, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { GroupStatusBadge } from "../../components/group-status-badge";
import { LoadState } from "../../components/load-state";
import { Pager } from "../../components/pager";
import { ReportOf } from "../../components/report-of";
import { amphoeName, useGroups } from "../../lib/groups";
import { useMarket } from "../../lib/use-market";

const pageSize = 20;

/** The register of groups. */
const GroupsPage = () => {
  const { t, locale } = useMarket();
  const [q, setQ] = useState("");
  const [offset, setOffset] = useState(0);
  const groups = useGroups({ ...(q.trim() ? { q: q.trim() } : {}), limit: pageSize, offset });
  return (
    <Container className="p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 p-4">
        <div>
          <Heading>{t("groups.title")}</Heading>
          <ReportOf kind="groups" />
        </div>
        <div className="flex items-center gap-2">
          <Input
            type="search"
            size="small"
            aria-label={t("common.search")}
            placeholder={t("common.search")}
            value={q}
            onChange={(event) => {
              setQ(event.target.value);
              setOffset(0);
            }}
          />
          <Button asChild size="small">
            <Link to="/groups/create">{t("groups.create")}</Link>
          </Button>
        </div>
      </div>
      {!groups.data ? (
        <LoadState failed={groups.isError} retry={() => groups.refetch()} />
      ) : groups.data.count === 0 ? (
        <Text className="p-4">{t("groups.empty")}</Text>
      ) : (
        <>
          <div className="overflow-x-auto">
            <Table>
              <Table.Header>
                <Table.Row>
                  <Table.HeaderCell>{t("groups.name")}</Table.HeaderCell>
                  <Table.HeaderCell>{t("groups.status")}</Table.HeaderCell>
                  <Table.HeaderCell>{t("groups.cohort")}</Table.HeaderCell>
                  <Table.HeaderCell>{t("revenue.district")}</Table.HeaderCell>
                  <Table.HeaderCell>{t("groups.kind")}</Table.HeaderCell>
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {groups.data.groups.map((group) => (
                  <Table.Row key={group.id}>
                    <Table.Cell className="min-w-56 py-2">
                      <Link to={`/groups/${group.id}`} className="underline">
                        {group.name}
                      </Link>{" "}
                      {group.is_sample && (
                        <Badge size="2xsmall" className="whitespace-nowrap">
                          {t("common.sample")}
                        </Badge>
                      )}
                    </Table.Cell>
                    <Table.Cell>
                      <GroupStatusBadge status={group.status} />
                    </Table.Cell>
                    <Table.Cell>{group.cohort_no ?? t("common.none")}</Table.Cell>
                    <Table.Cell>{amphoeName(group.tambon_code, locale)}</Table.Cell>
                    <Table.Cell>{t(`groups.kinds.${group.kind}`)}</Table.Cell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </div>
          <Pager offset={offset} limit={pageSize} count={groups.data.count} onOffset={setOffset} />
        </>
      )}
    </Container>
  );
};

export const config = defineRouteConfig({
  label: "menu.groups",
  translationNs: "market",
  icon: Users,
  rank: 2,
});

export default GroupsPage;
