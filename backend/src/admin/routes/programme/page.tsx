import { defineRouteConfig } from "@medusajs/admin-sdk";
import { AcademicCap } from "@medusajs/icons";
import { Button, Container, Heading, Text } from "@medusajs/ui";
import { Link, useSearchParams } from "react-router-dom";
import { LoadState } from "../../components/load-state";
import { Pager } from "../../components/pager";
import { RecordTable } from "../../components/programme/record-table";
import { ReportOf } from "../../components/report-of";
import { isProgrammeKind, programmeKinds, useProgramme } from "../../lib/programme";
import { useMarket } from "../../lib/use-market";

const pageSize = 20;

/** What the programme does for its groups: one list a kind, and what trainings brought. */
const ProgrammePage = () => {
  const { t } = useMarket();
  const [search, setSearch] = useSearchParams();
  const word = search.get("kind");
  const kind = isProgrammeKind(word) ? word : "trainings";
  const offset = Number(search.get("offset") ?? 0);
  const groupId = search.get("group_id");
  const list = useProgramme(kind, { limit: pageSize, offset, ...(groupId ? { group_id: groupId } : {}) });
  return (
    <Container className="p-0">
      <div className="flex flex-wrap items-center gap-3 p-4">
        <div className="mr-auto">
          <Heading>{t("programme.title")}</Heading>
          <Text className="text-ui-fg-subtle">{t("programme.hint")}</Text>
          <ReportOf kind="programme" filters={{ record: kind, group_id: groupId ?? "" }} />
        </div>
        <Button asChild size="small" variant="secondary">
          <Link to="/programme/training-sales">{t("programme.trainingSales")}</Link>
        </Button>
        <Button asChild size="small">
          <Link to={`/programme/${kind}/create${groupId ? `?group_id=${groupId}` : ""}`}>
            {t("programme.add", { what: t(`programme.one.${kind}`) })}
          </Link>
        </Button>
      </div>
      <nav aria-label={t("programme.title")} className="flex flex-wrap gap-2 border-t p-4">
        {programmeKinds.map((each) => (
          <Button
            key={each}
            size="small"
            variant={each === kind ? "primary" : "transparent"}
            aria-current={each === kind ? "page" : undefined}
            onClick={() => setSearch({ kind: each })}
          >
            {t(`programme.kinds.${each}`)}
          </Button>
        ))}
      </nav>
      {!list.data ? (
        <LoadState failed={list.isError} retry={() => list.refetch()} />
      ) : list.data.count === 0 ? (
        <Text className="border-t p-4">{t("programme.empty")}</Text>
      ) : (
        <>
          <RecordTable kind={kind} records={list.data.records} />
          <Pager
            offset={offset}
            limit={pageSize}
            count={list.data.count}
            onOffset={(next) => setSearch({ kind, offset: String(next) })}
          />
        </>
      )}
    </Container>
  );
};

export const config = defineRouteConfig({
  label: "menu.programme",
  translationNs: "market",
  icon: AcademicCap,
  rank: 4,
});

export default ProgrammePage;
