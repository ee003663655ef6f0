import { compareThai } from "@chumchon/thai";
import { Button, Input, Label, Select } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { th } from "../i18n/th";
import { reportPath } from "../lib/report-wish";
import { useAllGroups } from "../lib/use-all-groups";
import { useCategories } from "../lib/use-categories";
import { useMarket } from "../lib/use-market";

/** Stands for no choice: a select's own value may not be empty. */
export const anyValue = "all";

type Props = {
  search: URLSearchParams;
  /** What of the address narrows the list, for the report of this table. */
  given: Record<string, string>;
  onSet: (name: string, value: string) => void;
  onClear: () => void;
};

/** Which entries are shown: group, channel, category, kind, source and days. */
export function EntriesFilter({ search, given, onSet, onClear }: Props) {
  const { t } = useMarket();
  const groups = useAllGroups();
  const categories = useCategories();
  const of = (name: string) => ({
    value: search.get(name) ?? "",
    set: (value: string) => onSet(name, value),
  });
  const sorted = [...(groups.data ?? [])].sort((a, b) => compareThai(a.name, b.name));
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Choose
        {...of("group_id")}
        label={t("revenue.group")}
        options={sorted.map((group) => [group.id, group.name])}
      />
      <Choose
        {...of("channel")}
        label={t("revenue.channel")}
        options={keysOf(th.channel).map((key) => [key, t(`channel.${key}`)])}
      />
      <Choose
        {...of("category")}
        label={t("figures.cuts.category")}
        options={(categories.data ?? []).map((each) => [each.handle, each.name])}
      />
      <Choose
        {...of("kind")}
        label={t("revenue.kind")}
        options={keysOf(th.kind).map((key) => [key, t(`kind.${key}`)])}
      />
      <Choose
        {...of("source")}
        label={t("revenue.source")}
        options={keysOf(th.source).map((key) => [key, t(`source.${key}`)])}
      />
      <Day {...of("from")} id="entries-from" label={t("revenue.from")} />
      <Day {...of("to")} id="entries-to" label={t("revenue.to")} />
      <Button size="small" variant="transparent" onClick={onClear}>
        {t("figures.clear")}
      </Button>
      <Link className="txt-small underline" to={reportPath("entries", given)}>
        {t("reports.of")}
      </Link>
    </div>
  );
}

const keysOf = <T extends string>(words: Record<T, string>) => Object.keys(words) as T[];

type Chosen = { label: string; value: string; set: (value: string) => void };

function Choose({ label, value, set, options }: Chosen & { options: [string, string][] }) {
  const { t } = useMarket();
  return (
    <div className="flex w-44 flex-col gap-1">
      <Label size="small">{label}</Label>
      <Select size="small" value={value || anyValue} onValueChange={set}>
        <Select.Trigger aria-label={label}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={anyValue}>{t("figures.all")}</Select.Item>
          {options.map(([each, text]) => (
            <Select.Item key={each} value={each}>
              {text}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  );
}

function Day({ id, label, value, set }: Chosen & { id: string }) {
  return (
    <div className="flex flex-col gap-1">
      <Label size="small" htmlFor={id}>
        {label}
      </Label>
      <Input id={id} size="small" type="date" value={value} onChange={(event) => set(event.target.value)} />
    </div>
  );
}
