import type { ImportDetail, ImportMapping } from "@chumchon/contracts";
import { Badge, Text } from "@medusajs/ui";
import { letterOf } from "../../lib/letter-of";
import { useMarket } from "../../lib/use-market";

/** Which columns are months or years, as they were understood. */
export function PeriodList({ each, periods }: { each: ImportDetail; periods: ImportMapping["periods"] }) {
  const { t, locale } = useMarket();
  if (periods.length === 0) return <Text className="text-ui-fg-error">{t("imports.noPeriods")}</Text>;
  const monthName = new Intl.DateTimeFormat(locale === "th" ? "th-TH" : "en-GB", {
    month: "short",
    timeZone: "UTC",
  });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Text size="small">{t("imports.periods")}:</Text>
      {periods.map(({ column, month, be_year }) => {
        const year = be_year ?? each.mapping?.be_year ?? "?";
        return (
          <Badge key={column} size="2xsmall">
            {letterOf(column)} ={" "}
            {month === null
              ? t("imports.wholeYear", { year })
              : `${monthName.format(new Date(Date.UTC(2000, month - 1, 1)))} ${year}`}
          </Badge>
        );
      })}
    </div>
  );
}
