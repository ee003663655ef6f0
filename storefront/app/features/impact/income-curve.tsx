import { useI18n } from "~/lib/i18n/use-i18n";
import { curveSegments } from "./curve-segments";
import type { YearRow } from "./year-row";

const WIDTH = 320;
const HEIGHT = 96;
const TOP = 10;
const SIDE = 8;
const LABELS = 24;

/** The cumulative figure over the years; solid where years are known, dotted where they are not. */
export function IncomeCurve({ years }: { years: readonly YearRow[] }) {
  const { t } = useI18n();
  const known = years.filter((year) => year.satang !== null);
  const first = years[0];
  const last = years.at(-1);
  const lastKnown = known.at(-1);
  if (first === undefined || last === undefined || lastKnown === undefined || known.length < 2) return null;
  const span = Math.max(1, last.beYear - first.beYear);
  const top = Math.max(1, lastKnown.cumulativeSatang);
  const x = (year: YearRow) => SIDE + ((year.beYear - first.beYear) / span) * (WIDTH - 2 * SIDE);
  const y = (year: YearRow) => TOP + (1 - year.cumulativeSatang / top) * (HEIGHT - TOP);
  const segments = curveSegments(years);
  const line = (run: readonly YearRow[]) =>
    `M${run.map((year) => `${round(x(year))} ${round(y(year))}`).join("L")}`;
  const area = `${line(known)}L${round(x(lastKnown))} ${HEIGHT}H${round(x(known[0] ?? first))}Z`;
  return (
    <svg
      className="income-curve"
      viewBox={`0 0 ${WIDTH} ${HEIGHT + LABELS}`}
      role="img"
      aria-label={t("impact.curveLabel", { from: known[0]?.beYear ?? first.beYear, to: lastKnown.beYear })}
    >
      <path d={area} className="curve-area" />
      <path d={segments.known.map(line).join("")} className="curve-line" />
      {segments.unknown.map(([from, to]) => (
        <path
          key={from.beYear}
          d={`M${round(x(from))} ${round(y(from))}L${round(x(to))} ${round(y(to))}`}
          className="curve-unknown"
        />
      ))}
      <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className="chart-axis" />
      <circle cx={round(x(lastKnown))} cy={round(y(lastKnown))} r="5" className="curve-dot" />
      <text x={SIDE} y={HEIGHT + 18} className="chart-text chart-year">
        {first.beYear}
      </text>
      {lastKnown === last ? null : (
        <text x={round(x(lastKnown))} y={HEIGHT + 18} textAnchor="middle" className="chart-text chart-year">
          {lastKnown.beYear}
        </text>
      )}
      <text x={WIDTH - SIDE} y={HEIGHT + 18} textAnchor="end" className="chart-text chart-year">
        {last.beYear}
      </text>
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
