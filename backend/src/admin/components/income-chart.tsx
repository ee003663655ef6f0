import { formatAmount } from "@chumchon/money";
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { shortMillions } from "../lib/short-millions";
import { useMarket } from "../lib/use-market";

export type ChartPoint = { name: string; verified: number; claimed: number };

/**
 * Income by period, in million baht: verified full, claimed hatched, so that they are told apart without colour.
 * The same figures stand in the table below it, which is what a screen reader is given.
 */
export function IncomeChart({ points, label }: { points: readonly ChartPoint[]; label: string }) {
  const { t } = useMarket();
  const isFew = points.length <= 16;
  const hasClaimed = points.some((point) => point.claimed > 0);
  return (
    <div role="img" aria-label={label} style={{ width: "100%", height: 280 }}>
      <ResponsiveContainer>
        <BarChart
          data={[...points]}
          margin={{ top: 24, right: 8, left: 0, bottom: 0 }}
          accessibilityLayer={false}
        >
          <defs>
            <pattern
              id="claimed-hatch"
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="6" height="6" fill="#F6E7C4" />
              <rect width="2" height="6" fill="#8A5A00" />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke="#E9E2D5" />
          <XAxis
            dataKey="name"
            tick={{ fontSize: 12 }}
            interval="preserveStartEnd"
            minTickGap={6}
            tickLine={false}
          />
          <YAxis
            tick={{ fontSize: 12 }}
            width={44}
            tickFormatter={shortMillions}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip formatter={(value) => `${formatAmount(Number(value))} ${t("common.baht")}`} />
          {hasClaimed && <Legend wrapperStyle={{ fontSize: 12 }} />}
          <Bar
            dataKey="verified"
            name={t("figures.verified")}
            stackId="income"
            fill="#0E5A5A"
            isAnimationActive={false}
          >
            {isFew && (
              <LabelList
                dataKey="verified"
                position="top"
                fontSize={11}
                formatter={(value) => shortMillions(Number(value))}
              />
            )}
          </Bar>
          {hasClaimed && (
            <Bar
              dataKey="claimed"
              name={t("figures.waiting")}
              stackId="income"
              fill="url(#claimed-hatch)"
              stroke="#8A5A00"
              isAnimationActive={false}
            />
          )}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
