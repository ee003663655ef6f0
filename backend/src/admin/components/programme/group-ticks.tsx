import { compareThai } from "@chumchon/thai";
import { Checkbox, Input, Label } from "@medusajs/ui";
import { useMemo, useState } from "react";
import { useAllGroups } from "../../lib/use-all-groups";
import { useMarket } from "../../lib/use-market";
import { Problem } from "../problem";

type Props = {
  label: string;
  groups: ReadonlyMap<string, string>;
  withPeople: boolean;
  problem: string | undefined;
  onChange: (groups: ReadonlyMap<string, string>) => void;
};

/** Groups to tick, and how many people came where that is asked. */
export function GroupTicks({ label, groups, withPeople, problem, onChange }: Props) {
  const { t } = useMarket();
  const all = useAllGroups();
  const [search, setSearch] = useState("");
  const sorted = useMemo(() => [...(all.data ?? [])].sort((a, b) => compareThai(a.name, b.name)), [all.data]);
  const shown = sorted.filter((group) => groups.has(group.id) || group.name.includes(search.trim()));
  const set = (id: string, people: string | null) => {
    const next = new Map(groups);
    if (people === null) next.delete(id);
    else next.set(id, people);
    onChange(next);
  };
  return (
    <fieldset className="flex flex-col gap-2 md:col-span-2">
      <legend className="txt-small-plus mb-2">
        {label} · {t("programme.chosen", { count: groups.size })}
      </legend>
      <Input
        type="search"
        size="small"
        aria-label={t("common.search")}
        placeholder={t("common.search")}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <Problem text={problem} />
      <ul className="grid max-h-96 grid-cols-1 gap-x-6 overflow-y-auto rounded border p-2 md:grid-cols-2">
        {shown.map((group) => (
          <li key={group.id} className="flex min-h-11 items-center gap-3">
            <Checkbox
              id={`tick-${group.id}`}
              checked={groups.has(group.id)}
              onCheckedChange={(checked) => set(group.id, checked === true ? "" : null)}
            />
            <Label htmlFor={`tick-${group.id}`} size="small" className="flex-1">
              {group.name}
            </Label>
            {withPeople && groups.has(group.id) && (
              <Input
                size="small"
                inputMode="numeric"
                className="w-20"
                aria-label={t("programme.peopleOf", { name: group.name })}
                placeholder={t("programme.people")}
                value={groups.get(group.id) ?? ""}
                onChange={(event) => set(group.id, event.target.value)}
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
