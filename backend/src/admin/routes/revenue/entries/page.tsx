import { formatAmount } from "@chumchon/money";
import { Container, Heading, Text } from "@medusajs/ui";
import { Link, useSearchParams } from "react-router-dom";
import { anyValue, EntriesFilter } from "../../../components/entries-filter";
import { EntriesTable } from "../../../components/entries-table";
import { LoadState } from "../../../components/load-state";
import { Pager } from "../../../components/pager";
import { useKeyNames } from "../../../lib/figures";
import { entryFilters } from "../../../lib/report-wish";
import { useRevenueEntries } from "../../../lib/revenue";
import { useAllGroups } from "../../../lib/use-all-groups";
import { useMarket } from "../../../lib/use-market";

const pageSize = 50;

/** Every entry, by the filters of the address: a figure anywhere can link to exactly the entries behind it. */
const EntriesPage = () => {
  const { t } = useMarket();
  const [search, setSearch] = useSearchParams();
  const groups = useAllGroups();
  const given = Object.fromEntries(
    entryFilters.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? ""]] : [])),
  );
  const offset = Number(search.get("offset") ?? 0);
  const entries = useRevenueEntries({ ...given, limit: pageSize, offset });
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === "" || value === anyValue) next.delete(name);
    else next.set(name, value);
    if (name !== "offset") next.delete("offset");
    setSearch(next);
  };
  return (
    <Container className="p-0">
      <div className="flex flex-col gap-4 p-4">
        <Link to="/revenue" className="txt-small underline">
          ← {t("revenue.title")}
        </Link>
        <Heading>{t("revenue.entries")}</Heading>
        <EntriesFilter
          search={search}
          given={given}
          onSet={set}
          onClear={() => setSearch(new URLSearchParams())}
        />
        <Narrowed search={search} />
        {entries.data && (
          <Text>
            {t("figures.sum", { amount: formatAmount(entries.data.total_satang), count: entries.data.count })}
          </Text>
        )}
      </div>
      {!entries.data ? (
        <LoadState failed={entries.isError} retry={() => entries.refetch()} />
      ) : entries.data.count === 0 ? (
        <Text className="p-4">{t("revenue.noEntries")}</Text>
      ) : (
        <>
          <EntriesTable
            entries={entries.data.entries}
            nameOfGroup={(id) => groups.data?.find((group) => group.id === id)?.name ?? id}
          />
          <Pager
            offset={offset}
            limit={pageSize}
            count={entries.data.count}
            onOffset={(next) => set("offset", String(next))}
          />
        </>
      )}
    </Container>
  );
};

/** What a figure's link has narrowed the list to and no field above shows. */
function Narrowed({ search }: { search: URLSearchParams }) {
  const { t } = useMarket();
  const [amphoe, tambon] = [useKeyNames("amphoe"), useKeyNames("tambon")];
  const said = [
    search.get("amphoe") && `${t("figures.cuts.amphoe")} ${amphoe(search.get("amphoe") ?? "")}`,
    search.get("tambon") && `${t("figures.cuts.tambon")} ${tambon(search.get("tambon") ?? "")}`,
    search.get("cohort_no") && `${t("revenue.cohort")} ${search.get("cohort_no")}`,
    search.get("elsewhere") && t("figures.elsewhere"),
    search.get("claim_id"),
    search.get("import_id"),
  ].filter(Boolean);
  return said.length === 0 ? null : <Text>{said.join(" · ")}</Text>;
}

export default EntriesPage;
