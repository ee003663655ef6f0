import type { SearchState } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import { Container, Heading, Table, Text } from "@medusajs/ui";
import { useMarket } from "../lib/use-market";
import { ReportOf } from "./report-of";

/** Questions that found nothing, asked most first. */
export function SearchMisses({ misses }: { misses: SearchState["misses"] }) {
  const { t, locale } = useMarket();
  return (
    <Container className="p-0">
      <div className="p-4">
        <Heading level="h2">{t("search.misses")}</Heading>
        <Text className="text-ui-fg-subtle">{t("search.missesHint")}</Text>
        <ReportOf kind="search_misses" />
      </div>
      {misses.length === 0 ? (
        <Text className="p-4">{t("search.noMisses")}</Text>
      ) : (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("search.question")}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">{t("search.times")}</Table.HeaderCell>
              <Table.HeaderCell>{t("search.last")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {misses.map((miss) => (
              <Table.Row key={miss.typed}>
                <Table.Cell className="min-w-40 whitespace-normal [overflow-wrap:anywhere]">
                  {miss.typed}
                </Table.Cell>
                <Table.Cell className="text-right tabular-nums">{miss.times}</Table.Cell>
                <Table.Cell className="whitespace-nowrap">
                  {formatThaiDate(new Date(miss.last_at), locale, "dateTime")}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Container>
  );
}
