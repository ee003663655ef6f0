import type { ProductChange } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { CheckCircle } from "@medusajs/icons";
import { Container, Heading, StatusBadge, Tabs, Text } from "@medusajs/ui";
import { useState } from "react";
import { ChangeDecision } from "../../components/change-decision";
import { ChangeFacts } from "../../components/change-facts";
import { LoadState } from "../../components/load-state";
import { Pager } from "../../components/pager";
import { useMarket } from "../../lib/use-market";
import { useProductChanges } from "../../lib/use-product-changes";

const pageSize = 10;
const statuses = ["open", "approved", "rejected"] as const;

/** What groups want their goods to say: staff compare it with the pictures and papers, and decide. */
const ProductChangesPage = () => {
  const { t } = useMarket();
  const [status, setStatus] = useState<ProductChange["status"]>("open");
  const [offset, setOffset] = useState(0);
  const list = useProductChanges({ status, limit: pageSize, offset });
  const choose = (wanted: string) => {
    setStatus(statuses.find((each) => each === wanted) ?? "open");
    setOffset(0);
  };
  return (
    <div className="flex flex-col gap-4">
      <Container className="flex flex-col gap-2 p-6">
        <Heading>{t("productChanges.title")}</Heading>
        <Text className="text-ui-fg-subtle">{t("productChanges.hint")}</Text>
        <Tabs value={status} onValueChange={choose}>
          <Tabs.List>
            {statuses.map((each) => (
              <Tabs.Trigger key={each} value={each}>
                {t(`productChanges.statuses.${each}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Tabs>
      </Container>
      {!list.data && <LoadState failed={list.isError} retry={() => list.refetch()} />}
      {list.data?.count === 0 && <Text className="px-6">{t("productChanges.empty")}</Text>}
      {list.data?.changes.map((change) => (
        <ChangeBox key={change.id} change={change} done={() => void list.refetch()} />
      ))}
      {list.data && list.data.count > pageSize && (
        <Pager offset={offset} limit={pageSize} count={list.data.count} onOffset={setOffset} />
      )}
    </div>
  );
};

function ChangeBox({ change, done }: { change: ProductChange; done: () => void }) {
  const { t, locale } = useMarket();
  const prices = change.prices_satang.map((satang) =>
    satang === null ? t("common.none") : formatAmount(satang),
  );
  return (
    <Container className="flex flex-col gap-3 p-6">
      <div className="flex flex-wrap items-center gap-3">
        <Heading level="h2">{change.after.title}</Heading>
        <StatusBadge color={change.kind === "first" ? "blue" : "orange"}>
          {t(`productChanges.kindOfChange.${change.kind}`)}
        </StatusBadge>
      </div>
      <Text className="text-ui-fg-subtle">
        {change.group.name} · {change.asked_by} ·{" "}
        {formatThaiDate(new Date(change.asked_at), locale, "dateTime")} ·{" "}
        {t("productChanges.price", { price: prices.join(", ") })}
      </Text>
      <ChangeFacts change={change} />
      {change.note && <Text>{change.note}</Text>}
      {change.status === "open" && <ChangeDecision change={change} done={done} />}
    </Container>
  );
}

export const config = defineRouteConfig({
  label: "menu.productChanges",
  translationNs: "market",
  icon: CheckCircle,
  rank: 4,
});

export default ProductChangesPage;
