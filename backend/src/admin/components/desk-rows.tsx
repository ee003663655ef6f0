import { ExclamationCircleSolid } from "@medusajs/icons";
import { Button, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { useMarket } from "../lib/use-market";
import type { DeskRow } from "../lib/use-money-desk";

/** What waits, each with the page where it is done; what waits too long is red. Items of a list. */
export function DeskRows({ rows }: { rows: DeskRow[] }) {
  const { t } = useMarket();
  return rows.map((row) => (
    <li key={row.text} className="flex flex-wrap items-center justify-between gap-2">
      {row.urgent ? (
        <Text weight="plus" className="flex items-start gap-2 text-ui-fg-error">
          <ExclamationCircleSolid className="mt-1 shrink-0" />
          {row.text}
        </Text>
      ) : (
        <Text>{row.text}</Text>
      )}
      <Button asChild size="small" variant="secondary">
        <Link to={row.to}>{t("figures.see")}</Link>
      </Button>
    </li>
  ));
}
