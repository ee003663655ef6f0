import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { useEffect, useState } from "react";
import { Navigate } from "react-router-dom";
import { useRights } from "../lib/use-rights";

/**
 * The dashboard opens with core's orders. Whoever may not see them is led to the income of the groups instead of an
 * error, unless they have chosen a page of the menu meanwhile: the way there takes a moment and would be given up.
 */
const OrdersAreOthersWidget = () => {
  const { known, may } = useRights();
  const hasChosen = useHasChosen();
  return known && !hasChosen && !may("order:read") ? <Navigate to="/revenue" replace /> : null;
};

/** Whether a link has been pressed since the page is there. The router tells of it too late when the machine is busy. */
function useHasChosen(): boolean {
  const [hasChosen, setHasChosen] = useState(false);
  useEffect(() => {
    const press = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest("a[href]")) setHasChosen(true);
    };
    document.addEventListener("click", press, { capture: true });
    return () => document.removeEventListener("click", press, { capture: true });
  }, []);
  return hasChosen;
}

export const config = defineWidgetConfig({ zone: "order.list.before", id: "market:orders-are-others" });

export default OrdersAreOthersWidget;
