import type { ImportDetail } from "@chumchon/contracts";
import { Heading, Table, Text } from "@medusajs/ui";
import { useMarket } from "../../lib/use-market";

const SHOWN = 50;

/** The first bad rows; the report holds all of them. */
export function ProblemTable({ each }: { each: ImportDetail }) {
  const { t, locale } = useMarket();
  return (
    <section className="overflow-x-auto">
      <Heading level="h3" className="text-ui-fg-error">
        {t("imports.problemCount", { count: each.problem_count })}
      </Heading>
      <Text size="small">
        {t("imports.problemHint")}{" "}
        <a className="underline" href={`/admin/income-imports/${each.id}/report`}>
          {t("imports.report")}
        </a>
      </Text>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("imports.row")}</Table.HeaderCell>
            <Table.HeaderCell>{t("imports.column")}</Table.HeaderCell>
            <Table.HeaderCell>{t("imports.value")}</Table.HeaderCell>
            <Table.HeaderCell>{t("imports.why")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {each.problems.slice(0, SHOWN).map((problem) => (
            <Table.Row key={`${problem.row_no} ${problem.column} ${problem.reason}`}>
              <Table.Cell>{problem.row_no}</Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                {problem.column} {problem.heading}
              </Table.Cell>
              <Table.Cell>{problem.value === "" ? t("common.none") : problem.value}</Table.Cell>
              <Table.Cell className="whitespace-normal">{problem.says[locale]}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  );
}
