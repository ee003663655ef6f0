import { formatAmount } from "@chumchon/money";
import { compareThai } from "@chumchon/thai";
import { Button, Container, Heading, Input, Label, Select, Text } from "@medusajs/ui";
import { Link, useSearchParams } from "react-router-dom";
import { EntriesTable } from "../../../components/entries-table";
import { LoadState } from "../../../components/load-state";
import { Pager } from "../../../components/pager";
import { th } from "../../../i18n/th";
import { useKeyNames } from "../../../lib/figures";
import { entryFilters, reportPath } from "../../../lib/report-wish";
import { useRevenueEntries } from "../../../lib/revenue";
import { useAllGroups } from "../../../lib/use-all-groups";
import { useCategories } from "../../../lib/use-categories";
import { useMarket } from "../../../lib/use-market";

const pageSize = 50;
const any = "all";

/** Every entry, by the filters of the address: a figure anywhere can link to exactly the entries behind it. */
const EntriesPage = () => {
  const { t } = useMarket();
  const [search, setSearch] = useSearchParams();
  const groups = useAllGroups();
  const categories = useCategories();
  const given = Object.fromEntries(
    entryFilters.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? ""]] : [])),
  );
  const offset = Number(search.get("offset") ?? 0);
  const entries = useRevenueEntries({ ...given, limit: pageSize, offset });
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === "" || value === any) next.delete(name);
    else next.set(name, value);
    if (name !== "offset") next.delete("offset");
    setSearch(next);
  };
  const choose = (name: string, label: string, options: [string, string][]) => (
    <div className="flex w-44 flex-col gap-1">
      <Label size="small">{label}</Label>
      <Select size="small" value={search.get(name) ?? any} onValueChange={(value) => set(name, value)}>
        <Select.Trigger aria-label={label}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={any}>{t("figures.all")}</Select.Item>
          {options.map(([value, text]) => (
            <Select.Item key={value} value={value}>
              {text}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  );
  const words = <T extends string>(list: Record<T, string>, text: (key: T) => string) =>
    (Object.keys(list) as T[]).map((key): [string, string] => [key, text(key)]);
  const day = (name: "from" | "to") => (
    <div className="flex flex-col gap-1">
      <Label size="small" htmlFor={`entries-${name}`}>
        {t(`revenue.${name}`)}
      </Label>
      <Input
        id={`entries-${name}`}
        size="small"
        type="date"
        value={search.get(name) ?? ""}
        onChange={(event) => set(name, event.target.value)}
      />
    </div>
  );
  return (
    <Container className="p-0">
      <div className="flex flex-col gap-4 p-4">
        <Link to="/revenue" className="txt-small underline">
          ← {t("revenue.title")}
        </Link>
        <Heading>{t("revenue.entries")}</Heading>
        <div className="flex flex-wrap items-end gap-3">
          {choose(
            "group_id",
            t("revenue.group"),
            [...(groups.data ?? [])]
              .sort((a, b) => compareThai(a.name, b.name))
              .map((group) => [group.id, group.name]),
          )}
          {choose(
            "channel",
            t("revenue.channel"),
            words(th.channel, (key) => t(`channel.${key}`)),
          )}
          {choose(
            "category",
            t("figures.cuts.category"),
            (categories.data ?? []).map((each) => [each.handle, each.name]),
          )}
          {choose(
            "kind",
            t("revenue.kind"),
            words(th.kind, (key) => t(`kind.${key}`)),
          )}
          {choose(
            "source",
            t("revenue.source"),
            words(th.source, (key) => t(`source.${key}`)),
          )}
          {day("from")}
          {day("to")}
          <Button size="small" variant="transparent" onClick={() => setSearch(new URLSearchParams())}>
            {t("figures.clear")}
          </Button>
          <Link className="txt-small underline" to={reportPath("entries", given)}>
            {t("reports.of")}
          </Link>
        </div>
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
