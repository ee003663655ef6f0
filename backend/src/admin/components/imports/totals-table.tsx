import type { ImportDetail } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { compareThai } from "@chumchon/thai";
import { Heading, Input, Table, Text } from "@medusajs/ui";
import { type ReactNode, useState } from "react";
import { actOnImport } from "../../lib/income-imports";
import { useAllGroups } from "../../lib/use-all-groups";
import { useMarket } from "../../lib/use-market";

type Props = { each: ImportDetail; onChange: (now: ImportDetail) => void };
type Key = { group_id: string | null; be_year: number | null };

/** Sums by group and B.E. year, beside the figures that staff expect for groups, years and the whole. */
export function TotalsTable({ each, onChange }: Props) {
  const { t } = useMarket();
  const groups = useAllGroups();
  const [problem, setProblem] = useState("");
  const years = [...new Set(each.totals.map((row) => row.be_year))].sort();
  const nameOf = new Map((groups.data ?? []).map((group) => [group.id, group.name]));
  const ids = [...new Set(each.totals.map((row) => row.group_id))].sort((a, b) =>
    compareThai(nameOf.get(a) ?? a, nameOf.get(b) ?? b),
  );
  const expect = async (key: Key, satang: number | null) => {
    const others = each.expected.filter(
      (row) => row.group_id !== key.group_id || row.be_year !== key.be_year,
    );
    const expected = satang === null ? others : [...others, { ...key, satang }];
    const sent = await actOnImport(each, "expected", { expected });
    setProblem(sent.ok ? "" : sent.message);
    if (sent.ok) onChange(sent.data.import);
  };
  const field = (key: Key, name: string) => (
    <ExpectedField each={each} of={key} name={name} onExpect={(satang) => expect(key, satang)} />
  );
  if (each.totals.length === 0) return null;
  return (
    <section className="overflow-x-auto">
      <Heading level="h3">{t("imports.totals")}</Heading>
      <Text size="small">{t("imports.expectedHint")}</Text>
      {problem !== "" && (
        <Text role="alert" className="text-ui-fg-error">
          {problem}
        </Text>
      )}
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("revenue.group")}</Table.HeaderCell>
            {years.map((year) => (
              <Table.HeaderCell key={year} className="text-right">
                {year}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell className="text-right">{t("imports.grandTotal")}</Table.HeaderCell>
            <Table.HeaderCell>{t("imports.expected")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          <SumRow each={each} years={years} of={null} name={t("imports.grandTotal")} field={field} />
          {ids.map((id) => (
            <SumRow key={id} each={each} years={years} of={id} name={nameOf.get(id) ?? id} field={field} />
          ))}
          <Table.Row>
            <Table.Cell>{t("imports.expected")}</Table.Cell>
            {years.map((year) => (
              <Table.Cell key={year}>
                {field({ group_id: null, be_year: year }, `${t("imports.totalOfYear")} ${year}`)}
              </Table.Cell>
            ))}
            <Table.Cell />
            <Table.Cell />
          </Table.Row>
        </Table.Body>
      </Table>
    </section>
  );
}

type SumRowProps = {
  each: ImportDetail;
  years: number[];
  of: string | null;
  name: string;
  field: (key: Key, name: string) => ReactNode;
};

function SumRow({ each, years, of, name, field }: SumRowProps) {
  const { t } = useMarket();
  return (
    <Table.Row>
      <Table.Cell className={of === null ? "font-medium" : undefined}>{name}</Table.Cell>
      {years.map((year) => {
        const satang = sumOf(each, { group_id: of, be_year: year });
        return (
          <Table.Cell key={year} className="text-right tabular-nums">
            {satang === null ? t("common.none") : formatAmount(satang)}
          </Table.Cell>
        );
      })}
      <Table.Cell className="text-right font-medium tabular-nums">
        {formatAmount(sumOf(each, { group_id: of, be_year: null }) ?? 0)}
      </Table.Cell>
      <Table.Cell>{field({ group_id: of, be_year: null }, name)}</Table.Cell>
    </Table.Row>
  );
}

/** null: the file has no row for it. */
function sumOf(each: ImportDetail, key: Key): number | null {
  const rows = each.totals.filter(
    (row) =>
      (key.group_id === null || row.group_id === key.group_id) &&
      (key.be_year === null || row.be_year === key.be_year),
  );
  return rows.length === 0 ? null : rows.reduce((sum, row) => sum + row.satang, 0);
}

type FieldProps = { each: ImportDetail; of: Key; name: string; onExpect: (satang: number | null) => void };

function ExpectedField({ each, of, name, onExpect }: FieldProps) {
  const { t } = useMarket();
  const known = each.expected.find((row) => row.group_id === of.group_id && row.be_year === of.be_year);
  const [text, setText] = useState(known ? formatAmount(known.satang) : "");
  const [wrong, setWrong] = useState(false);
  const leave = () => {
    const satang = text.trim() === "" ? null : satangOf(text);
    setWrong(satang === undefined);
    if (satang !== undefined && satang !== (known?.satang ?? null)) onExpect(satang);
  };
  const difference = known && (sumOf(each, of) ?? 0) - known.satang;
  if (each.state !== "draft" && !known) return null;
  return (
    <div className="min-w-36">
      <Input
        size="small"
        inputMode="decimal"
        className="text-right tabular-nums"
        aria-label={t("imports.expectedFor", { name })}
        aria-invalid={wrong}
        disabled={each.state !== "draft"}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === "Enter" && leave()}
      />
      <span className={`txt-small ${difference || wrong ? "text-ui-fg-error" : "text-ui-fg-subtle"}`}>
        {wrong && t("imports.notANumber")}
        {!wrong && difference === 0 && `✓ ${t("imports.matches")}`}
        {!wrong && difference ? t("imports.differs", { amount: formatAmount(difference) }) : ""}
      </span>
    </div>
  );
}

function satangOf(text: string): number | undefined {
  const match = /^(-?\d+)(?:\.(\d{1,2}))?$/.exec(text.replace(/[,\s฿]/g, ""));
  if (!match) return undefined;
  const whole = Number(match[1]) * 100;
  const rest = Number((match[2] ?? "").padEnd(2, "0"));
  return whole < 0 ? whole - rest : whole + rest;
}
