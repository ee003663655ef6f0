import type { ImportDetail } from "@chumchon/contracts";
import { Button, Heading, Select, Text } from "@medusajs/ui";
import { useState } from "react";
import { useAllGroups } from "../../lib/use-all-groups";
import { useMarket } from "../../lib/use-market";

type Unknown = ImportDetail["unknown_groups"];
type Props = {
  unknown: Unknown;
  chosen: Record<string, string>;
  onChosen: (names: Record<string, string>) => void;
};

/** Names that the register does not have: a person says which group is meant; nothing is guessed. */
export function UnknownGroups({ unknown, chosen, onChosen }: Props) {
  const { t } = useMarket();
  const groups = useAllGroups();
  const [names, setNames] = useState(chosen);
  return (
    <section className="flex flex-col gap-3">
      <div>
        <Heading level="h3">{t("imports.unknown")}</Heading>
        <Text size="small">{t("imports.unknownHint")}</Text>
      </div>
      {unknown.map((each) => {
        const suggested = new Set(each.suggestions.map(({ id }) => id));
        const others = (groups.data ?? []).filter(({ id }) => !suggested.has(id));
        return (
          <div key={each.name} className="grid grid-cols-1 items-center gap-2 sm:grid-cols-2">
            <Text>
              {each.name} · {t("imports.unknownRows", { count: each.rows })}
            </Text>
            <Select
              value={names[each.name] ?? ""}
              onValueChange={(id) => setNames({ ...names, [each.name]: id })}
            >
              <Select.Trigger aria-label={`${t("imports.chooseGroup")}: ${each.name}`}>
                <Select.Value placeholder={t("imports.chooseGroup")} />
              </Select.Trigger>
              <Select.Content>
                {each.suggestions.length > 0 && (
                  <Select.Group>
                    <Select.Label>{t("imports.suggested")}</Select.Label>
                    {each.suggestions.map(({ id, name }) => (
                      <Select.Item key={id} value={id}>
                        {name}
                      </Select.Item>
                    ))}
                  </Select.Group>
                )}
                <Select.Group>
                  <Select.Label>{t("imports.allGroups")}</Select.Label>
                  {others.map(({ id, name }) => (
                    <Select.Item key={id} value={id}>
                      {name}
                    </Select.Item>
                  ))}
                </Select.Group>
              </Select.Content>
            </Select>
          </div>
        );
      })}
      <div>
        <Button size="small" variant="secondary" onClick={() => onChosen(names)}>
          {t("imports.preview")}
        </Button>
      </div>
    </section>
  );
}
