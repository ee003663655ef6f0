import type { PaymentCase } from "@chumchon/contracts";
import { StatusBadge, Text } from "@medusajs/ui";
import { ageOf } from "../lib/age-of";
import { useMarket } from "../lib/use-market";

type Props = { each: Pick<PaymentCase, "state" | "opened_at" | "is_late" | "closed_with"> };

/** How long an open case has waited, red after two days; of a closed one, how it was closed. */
export function CaseAge({ each }: Props) {
  const { t } = useMarket();
  if (each.state === "closed") {
    return (
      <StatusBadge color="green">
        {each.closed_with ? t(`cases.closedWith.${each.closed_with}`) : t("cases.closed")}
      </StatusBadge>
    );
  }
  const { unit, count } = ageOf(each.opened_at, new Date());
  return (
    <span>
      <StatusBadge color={each.is_late ? "red" : "orange"}>
        {t("cases.waitsFor", { age: t(`cases.waits.${unit}`, { count }) })}
      </StatusBadge>
      {each.is_late && (
        <Text size="xsmall" weight="plus" className="text-ui-fg-error">
          {t("cases.late")}
        </Text>
      )}
    </span>
  );
}
