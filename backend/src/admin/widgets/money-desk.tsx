import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Container, Heading } from "@medusajs/ui";
import { DeskRows } from "../components/desk-rows";
import { useMarket } from "../lib/use-market";
import { useMoneyDesk } from "../lib/use-money-desk";

/** On the page where the dashboard opens: money that waits for staff, red when it has waited too long. */
const MoneyDeskWidget = () => {
  const { t } = useMarket();
  const rows = useMoneyDesk();
  if (rows.length === 0) return null;
  return (
    <Container className="flex flex-col gap-2 p-6">
      <Heading level="h2">{t("revenue.deskTitle")}</Heading>
      <ul className="flex flex-col gap-2">
        <DeskRows rows={rows} />
      </ul>
    </Container>
  );
};

export const config = defineWidgetConfig({ zone: "order.list.before", id: "market:money-desk" });

export default MoneyDeskWidget;
