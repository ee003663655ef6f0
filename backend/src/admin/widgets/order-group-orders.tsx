import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types";
import { Container, Heading, Text } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { GroupOrderBox } from "../components/group-order-box";
import { useGroupOrders } from "../lib/refunds";
import { useMarket } from "../lib/use-market";
import { useRights } from "../lib/use-rights";

/** The groups' parts of this order. Core's own summary shows the whole; money and goods belong to groups. */
const OrderGroupOrdersWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useMarket();
  const { may } = useRights();
  const queries = useQueryClient();
  const parts = useGroupOrders(order.id, may("group_order:read"));
  const changed = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["group-orders", order.id] }),
      queries.invalidateQueries({ queryKey: ["orders"] }),
    ]);
  if (!parts.data || parts.data.length === 0) return null;
  return (
    <Container className="p-0" data-testid="group-parts">
      <div className="px-6 py-4">
        <Heading level="h2">{t("groupOrders.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("groupOrders.hint")}
        </Text>
      </div>
      {parts.data.map((part) => (
        <GroupOrderBox key={part.id} part={part} changed={() => void changed()} />
      ))}
    </Container>
  );
};

export const config = defineWidgetConfig({ zone: "order.details.side.before", id: "market:order-groups" });

export default OrderGroupOrdersWidget;
