import { useI18n } from "~/lib/i18n/use-i18n";
import { chartMillions } from "./chart-millions";
import type { YearRow } from "./year-row";

const WIDTH = 360;
const PLOT_HEIGHT = 110;
const TOP = 22;
const LABELS = 24;
const GAP = 0.3;
const UNKNOWN_HEIGHT = 26;

/** Income by year as bars with their figures; a year without data is an empty frame, never a bar of zero. */
export function IncomeBars({ years }: { years: readonly YearRow[] }) {
  const { t } = useI18n();
  const most = Math.max(1, ...years.map((year) => year.satang ?? 0));
  const slot = WIDTH / Math.max(1, years.length);
  const bar = slot * (1 - GAP);
  return (
    <figure className="income-figure">
      <figcaption className="small soft">{t("impact.chartUnit")}</figcaption>
      <svg
        className="income-bars"
        viewBox={`0 0 ${WIDTH} ${TOP + PLOT_HEIGHT + LABELS}`}
        role="img"
        aria-label={t("impact.chartLabel")}
      >
        {years.map((year, index) => {
          const x = index * slot + (slot - bar) / 2;
          const height = year.satang === null ? 0 : Math.max(2, (year.satang / most) * PLOT_HEIGHT);
          const y = TOP + PLOT_HEIGHT - height;
          return (
            <g key={year.beYear}>
              {year.satang === null ? (
                <rect
                  x={x}
                  y={TOP + PLOT_HEIGHT - UNKNOWN_HEIGHT}
                  width={bar}
                  height={UNKNOWN_HEIGHT}
                  rx="3"
                  className="bar-unknown"
                />
              ) : (
                <>
                  <rect x={x} y={y} width={bar} height={height} rx="3" className="bar" />
                  <text x={x + bar / 2} y={y - 6} textAnchor="middle" className="chart-text">
                    {chartMillions(year.satang)}
                  </text>
                </>
              )}
              <text
                x={x + bar / 2}
                y={TOP + PLOT_HEIGHT + 16}
                textAnchor="middle"
                className="chart-text chart-year"
              >
                {year.label}
              </text>
            </g>
          );
        })}
        <line x1="0" x2={WIDTH} y1={TOP + PLOT_HEIGHT} y2={TOP + PLOT_HEIGHT} className="chart-axis" />
      </svg>
    </figure>
  );
}
