import type { RevenueEntries } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { Table } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { useMarket } from "../lib/use-market";

/** Entries, each of which opens what it rests on. */
export function EntriesTable({
  entries,
  nameOfGroup,
}: {
  entries: RevenueEntries["entries"];
  nameOfGroup?: (id: string) => string;
}) {
  const { t, locale } = useMarket();
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("revenue.date")}</Table.HeaderCell>
            {nameOfGroup && <Table.HeaderCell>{t("revenue.group")}</Table.HeaderCell>}
            <Table.HeaderCell>{t("revenue.channel")}</Table.HeaderCell>
            <Table.HeaderCell>{t("revenue.kind")}</Table.HeaderCell>
            <Table.HeaderCell>{t("revenue.source")}</Table.HeaderCell>
            <Table.HeaderCell>{t("revenue.recorded")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("revenue.amount")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {entries.map((entry) => (
            <Table.Row key={entry.id}>
              <Table.Cell className="whitespace-nowrap">
                <Link className="underline" to={`/revenue/entries/${entry.id}`}>
                  {formatThaiDate(entry.effective_on, locale, "short")}
                </Link>
              </Table.Cell>
              {nameOfGroup && <Table.Cell className="min-w-40">{nameOfGroup(entry.group_id)}</Table.Cell>}
              <Table.Cell className="whitespace-nowrap">{t(`channel.${entry.channel}`)}</Table.Cell>
              <Table.Cell>{t(`kind.${entry.kind}`)}</Table.Cell>
              <Table.Cell className="whitespace-nowrap">{t(`source.${entry.source}`)}</Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                {formatThaiDate(new Date(entry.recorded_at), locale, "dateTime")}
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">{formatAmount(entry.amount_satang)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
