import { formatAmount, formatMillionBaht } from "@chumchon/money";
import { Table, Text } from "@medusajs/ui";
import { useMarket } from "../lib/use-market";

type Year = { be_year: number; satang: number };

const width = 720;
const height = 220;
const labelHeight = 24;
const valueHeight = 20;

/** Years from the first with data to this one; a year without entries is unknown, which is not zero. */
export function yearsToShow(
  byYear: readonly Year[],
  thisBeYear: number,
): { be_year: number; satang: number | null }[] {
  const first = byYear[0]?.be_year ?? thisBeYear;
  const last = Math.max(thisBeYear, byYear.at(-1)?.be_year ?? thisBeYear);
  const known = new Map(byYear.map((year) => [year.be_year, year.satang]));
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    be_year: first + index,
    satang: known.get(first + index) ?? null,
  }));
}

/** Millions with one decimal; a year that has only just begun keeps as many as it needs not to look like none. */
export function shortMillions(satang: number): string {
  const millions = satang / 100_000_000;
  return Math.abs(millions) >= 0.05 ? millions.toFixed(1) : String(Number(millions.toPrecision(1)));
}

/** Income by B.E. year: bars with their values written on them, and the same figures as a table. */
export function YearChart({ byYear, thisBeYear }: { byYear: readonly Year[]; thisBeYear: number }) {
  const { t, locale } = useMarket();
  const years = yearsToShow(byYear, thisBeYear);
  const most = Math.max(1, ...years.map((year) => year.satang ?? 0));
  const step = width / years.length;
  const room = height - labelHeight - valueHeight;
  return (
    <div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("revenue.millionBaht")}
      </Text>
      <svg viewBox={`0 0 ${width} ${height}`} className="w-full" role="img" aria-label={t("revenue.byYear")}>
        <line x1="0" x2={width} y1={height - labelHeight} y2={height - labelHeight} stroke="#E9E2D5" />
        {years.map((year, index) => {
          const tall = Math.max(2, (room * (year.satang ?? 0)) / most);
          const x = index * step + step / 2;
          return (
            <g key={year.be_year}>
              {year.satang === null ? (
                <text x={x} y={height - labelHeight - 6} textAnchor="middle" fontSize="10" fill="#55615F">
                  {t("revenue.noData")}
                </text>
              ) : (
                <>
                  <rect
                    x={x - step * 0.32}
                    y={height - labelHeight - tall}
                    width={step * 0.64}
                    height={tall}
                    rx="3"
                    fill="#0E5A5A"
                  />
                  <text
                    x={x}
                    y={height - labelHeight - tall - 6}
                    textAnchor="middle"
                    fontSize="11"
                    fill="currentColor"
                  >
                    {shortMillions(year.satang)}
                  </text>
                </>
              )}
              <text x={x} y={height - 6} textAnchor="middle" fontSize="12" fill="currentColor">
                {year.be_year}
              </text>
            </g>
          );
        })}
      </svg>
      <details className="mt-2">
        <summary className="txt-small text-ui-fg-subtle cursor-pointer">{t("revenue.table")}</summary>
        <Table className="mt-2">
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("revenue.year")}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">{t("revenue.amount")}</Table.HeaderCell>
              <Table.HeaderCell />
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {years.map((year) => (
              <Table.Row key={year.be_year}>
                <Table.Cell>{year.be_year}</Table.Cell>
                <Table.Cell className="text-right tabular-nums">
                  {year.satang === null ? t("revenue.noData") : formatAmount(year.satang)}
                </Table.Cell>
                <Table.Cell className="text-ui-fg-subtle">
                  {year.satang === null ? "" : formatMillionBaht(year.satang, locale)}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </details>
    </div>
  );
}
