import type { AuditEntries } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { History } from "@medusajs/icons";
import { Container, Heading, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { ActName } from "../../components/act-name";
import { AuditChanges } from "../../components/audit-changes";
import { AuditFilter } from "../../components/audit-filter";
import { LoadState } from "../../components/load-state";
import { OnlyWith } from "../../components/only-with";
import { Pager } from "../../components/pager";
import { ReportOf } from "../../components/report-of";
import { type AuditAsked, everything, pageOf, useAudit } from "../../lib/audit";
import { useMarket } from "../../lib/use-market";

const limit = 30;

/** Who did what, newest first; by person, act and day. */
const AuditPage = () => {
  const { t } = useMarket();
  return (
    <OnlyWith right="audit_entry:read" title={t("audit.title")}>
      <Log />
    </OnlyWith>
  );
};

function Log() {
  const { t } = useMarket();
  const [asked, setAsked] = useState<AuditAsked>(everything);
  const [offset, setOffset] = useState(0);
  const upsideDown = asked.from !== "" && asked.to !== "" && asked.from > asked.to;
  const log = useAudit(asked, { limit, offset }, !upsideDown);
  const ask = (next: AuditAsked) => {
    setAsked(next);
    setOffset(0);
  };
  return (
    <Container className="p-0">
      <div className="flex flex-col gap-4 px-6 py-4">
        <div>
          <Heading>{t("audit.title")}</Heading>
          <Text className="text-ui-fg-subtle">{t("audit.hint")}</Text>
          <ReportOf kind="audit" filters={asked} />
        </div>
        <AuditFilter asked={asked} ask={ask} />
        {upsideDown && (
          <Text className="text-ui-fg-error" role="alert">
            {t("audit.wrongDays")}
          </Text>
        )}
        {log.data && (
          <Text size="small" role="status">
            {t("audit.count", { count: log.data.count })}
          </Text>
        )}
      </div>
      {log.data ? (
        <>
          <Entries entries={log.data.entries} names={log.data.names} />
          <Pager offset={offset} limit={limit} count={log.data.count} onOffset={setOffset} />
        </>
      ) : (
        !upsideDown && <LoadState failed={log.isError} retry={() => log.refetch()} />
      )}
    </Container>
  );
}

type Entry = AuditEntries["entries"][number];
type Names = AuditEntries["names"];

function Entries({ entries, names }: { entries: Entry[]; names: Names }) {
  const { t, locale } = useMarket();
  if (entries.length === 0) return <Text className="px-6 pb-4">{t("audit.empty")}</Text>;
  return (
    <div className="overflow-x-auto">
      <Table className="min-w-[720px]">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("audit.when")}</Table.HeaderCell>
            <Table.HeaderCell>{t("audit.who")}</Table.HeaderCell>
            <Table.HeaderCell>{t("audit.what")}</Table.HeaderCell>
            <Table.HeaderCell>{t("audit.subject")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {entries.map((entry) => (
            <Table.Row key={entry.id}>
              <Table.Cell className="whitespace-nowrap py-3 align-top">
                {formatThaiDate(new Date(entry.occurred_at), locale, "dateTime")}
              </Table.Cell>
              <Table.Cell className="py-3 align-top">
                <Who entry={entry} />
              </Table.Cell>
              <Table.Cell className="whitespace-normal py-3 align-top">
                <What entry={entry} names={names} />
              </Table.Cell>
              <Table.Cell className="py-3 align-top">
                <Subject entry={entry} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function Who({ entry }: { entry: Entry }) {
  const { t } = useMarket();
  const kind = t(`audit.actors.${entry.actor_type}`, { defaultValue: entry.actor_type });
  return (
    <>
      {entry.actor_name ?? kind}
      {entry.actor_name && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {kind}
        </Text>
      )}
      {entry.on_behalf_of && (
        <Text size="xsmall">
          {t("audit.onBehalfOf", { name: entry.on_behalf_of_name ?? entry.on_behalf_of })}
        </Text>
      )}
    </>
  );
}

function What({ entry, names }: { entry: Entry; names: Names }) {
  const { t } = useMarket();
  return (
    <>
      <ActName act={entry.act} />
      {entry.undoes_id && (
        <Text size="xsmall" className="text-ui-fg-error">
          {t("audit.undone")}
        </Text>
      )}
      {entry.note && (
        <Text size="xsmall" className="max-w-md">
          “{entry.note}”
        </Text>
      )}
      <AuditChanges entry={entry} names={names} />
    </>
  );
}

function Subject({ entry }: { entry: Entry }) {
  const page = pageOf(entry.subject_type, entry.subject_id);
  const name = <span className="txt-xsmall break-all">{entry.subject_id}</span>;
  if (!page) return name;
  return (
    <Link to={page} className="underline">
      {name}
    </Link>
  );
}

export const config = defineRouteConfig({
  label: "menu.audit",
  translationNs: "market",
  icon: History,
  rank: 9,
});

export default AuditPage;
