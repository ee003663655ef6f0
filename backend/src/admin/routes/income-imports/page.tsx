import type { ImportKind } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ArrowDownTray } from "@medusajs/icons";
import { Container, Heading, Label, Select, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link, useNavigate } from "react-router-dom";
import { FileDrop } from "../../components/imports/file-drop";
import { ImportStateBadge } from "../../components/imports/import-state-badge";
import { LoadState } from "../../components/load-state";
import { Pager } from "../../components/pager";
import { ReportOf } from "../../components/report-of";
import { uploadImport, useImports } from "../../lib/income-imports";
import { useMarket } from "../../lib/use-market";

const pageSize = 20;

/** Imports of income and of the register: bring a file in, and what became of the earlier ones. */
const ImportsPage = () => (
  <div className="flex flex-col gap-3">
    <NewImport />
    <ImportTable />
  </div>
);

function NewImport() {
  const { t } = useMarket();
  const navigate = useNavigate();
  const [kind, setKind] = useState<ImportKind>("income");
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const take = async (file: File) => {
    setBusy(true);
    setProblem("");
    const sent = await uploadImport(file, kind);
    setBusy(false);
    if (sent.ok) navigate(`/income-imports/${sent.data.import.id}`);
    else setProblem(sent.message);
  };
  return (
    <Container className="flex flex-col gap-4 p-6">
      <div>
        <Heading>{t("imports.title")}</Heading>
        <Text className="text-ui-fg-subtle">{t("imports.hint")}</Text>
      </div>
      <div className="max-w-xs">
        <Label htmlFor="import-kind">{t("imports.kindLabel")}</Label>
        <Select value={kind} onValueChange={(value) => setKind(value as ImportKind)}>
          <Select.Trigger id="import-kind">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value="income">{t("imports.kinds.income")}</Select.Item>
            <Select.Item value="groups">{t("imports.kinds.groups")}</Select.Item>
          </Select.Content>
        </Select>
      </div>
      <FileDrop onFile={take} busy={busy} />
      {problem !== "" && (
        <Text role="alert" className="text-ui-fg-error">
          {problem}
        </Text>
      )}
    </Container>
  );
}

function ImportTable() {
  const { t, locale } = useMarket();
  const [offset, setOffset] = useState(0);
  const imports = useImports({ limit: pageSize, offset });
  if (!imports.data) return <LoadState failed={imports.isError} retry={() => imports.refetch()} />;
  return (
    <Container className="overflow-x-auto p-0">
      <div className="px-6 py-3">
        <ReportOf kind="income_imports" />
      </div>
      {imports.data.count === 0 ? (
        <Text className="px-6 pb-4">{t("imports.empty")}</Text>
      ) : (
        <>
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("imports.file")}</Table.HeaderCell>
                <Table.HeaderCell>{t("imports.state")}</Table.HeaderCell>
                <Table.HeaderCell>{t("imports.createdAt")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{t("imports.rows")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{t("imports.total")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {imports.data.imports.map((each) => (
                <Table.Row key={each.id}>
                  <Table.Cell className="min-w-40">
                    <Link to={`/income-imports/${each.id}`} className="underline">
                      {each.file_name}
                    </Link>
                  </Table.Cell>
                  <Table.Cell className="whitespace-nowrap">
                    <ImportStateBadge state={each.state} />
                  </Table.Cell>
                  <Table.Cell className="whitespace-nowrap">
                    {formatThaiDate(new Date(each.created_at), locale, "dateTime")}
                  </Table.Cell>
                  <Table.Cell className="text-right tabular-nums">{each.row_count}</Table.Cell>
                  <Table.Cell className="text-right tabular-nums">
                    {each.kind === "income" ? formatAmount(each.total_satang) : t("common.none")}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
          <Pager offset={offset} limit={pageSize} count={imports.data.count} onOffset={setOffset} />
        </>
      )}
    </Container>
  );
}

export const config = defineRouteConfig({
  label: "menu.imports",
  translationNs: "market",
  icon: ArrowDownTray,
  rank: 4,
});

export default ImportsPage;
