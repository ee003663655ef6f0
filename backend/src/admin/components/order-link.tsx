import { Link } from "react-router-dom";
import { useMarket } from "../lib/use-market";
import { useRights } from "../lib/use-rights";

/** An order by the number that people know; a link for whoever may open it. */
export function OrderLink({ id, number }: { id: string | null; number: number | null }) {
  const { t } = useMarket();
  const { may } = useRights();
  if (!id) return t("common.none");
  const name = number ? `#${number}` : t("refunds.seeOrder");
  if (!may("order:read")) return number ? name : t("common.none");
  return (
    <Link to={`/orders/${id}`} className="txt-small underline">
      {name}
    </Link>
  );
}
