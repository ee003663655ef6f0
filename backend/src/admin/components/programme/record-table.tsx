import type { ProgrammeKind, ProgrammeRecord } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import { Table } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { useAllGroups } from "../../lib/use-all-groups";
import { useMarket } from "../../lib/use-market";
import { useRecordWords } from "../../lib/use-record-words";

/** What the list of each kind shows; the first column opens the record. */
const columns: Record<ProgrammeKind, readonly string[]> = {
  cohorts: ["name", "no", "started_on", "ended_on"],
  organisations: ["name", "kind", "group_ids"],
  trainings: ["title", "topic", "held_on", "hours", "attendances"],
  "standards-work": ["group_id", "standard", "state", "started_on", "ended_on"],
  "study-visits": ["visitors", "visited_on", "people", "group_ids"],
  "group-notes": ["group_id", "noted_on", "note"],
};

export function RecordTable({ kind, records }: { kind: ProgrammeKind; records: readonly ProgrammeRecord[] }) {
  const { t, locale } = useMarket();
  const words = useRecordWords(kind);
  const groups = useAllGroups();
  const text = (record: ProgrammeRecord, name: string): string => {
    const value = (record as Record<string, unknown>)[name];
    if (value === null || value === undefined || value === "") return t("common.none");
    if (Array.isArray(value)) return t("revenue.groups", { count: value.length });
    if (name === "group_id") return groups.data?.find((group) => group.id === value)?.name ?? String(value);
    if (name.endsWith("_on")) return formatThaiDate(String(value), locale, "short");
    return words.value(name, String(value));
  };
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {columns[kind].map((name) => (
              <Table.HeaderCell key={name} className="whitespace-nowrap">
                {words.field(name === "group_ids" && kind === "organisations" ? "mentored" : name)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {records.map((record) => (
            <Table.Row key={record.id}>
              {columns[kind].map((name, index) => (
                <Table.Cell
                  key={name}
                  className={name === "note" ? "max-w-96 truncate" : "whitespace-nowrap"}
                >
                  {index === 0 ? (
                    <Link className="underline" to={`/programme/${kind}/${record.id}`}>
                      {text(record, name)}
                    </Link>
                  ) : (
                    text(record, name)
                  )}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
