import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Navigate, useNavigation } from "react-router-dom";
import { useRights } from "../lib/use-rights";

/**
 * The dashboard opens with core's orders. Whoever may not see them is led to the income of the groups instead of an
 * error, unless they have chosen another page already.
 */
const OrdersAreOthersWidget = () => {
  const { known, may } = useRights();
  const isOnTheWay = useNavigation().state !== "idle";
  return known && !isOnTheWay && !may("order:read") ? <Navigate to="/revenue" replace /> : null;
};

export const config = defineWidgetConfig({ zone: "order.list.before", id: "market:orders-are-others" });

export default OrdersAreOthersWidget;
