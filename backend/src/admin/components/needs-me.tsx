import type { Overview } from "@chumchon/contracts";
import { Button, Container, Heading, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { useMarket } from "../lib/use-market";
import { useMoneyDesk } from "../lib/use-money-desk";
import { DeskRows } from "./desk-rows";

/** What waits for somebody, each with the page where it is done; money first. */
export function NeedsMe({ overview, onAlerts }: { overview: Overview; onAlerts: () => void }) {
  const { t } = useMarket();
  const money = useMoneyDesk();
  const near = overview.groups.filter((group) => group.meter !== "below").length;
  const silent = (days: number) => overview.groups.filter((group) => (group.silent_days ?? 0) >= days).length;
  const rows = [
    {
      show: overview.to_verify > 0,
      text: t("figures.toVerify", { count: overview.to_verify }),
      to: "/income-claims",
    },
    {
      show: overview.to_approve > 0,
      text: t("figures.toApprove", { count: overview.to_approve }),
      to: "/income-imports",
    },
    { show: near > 0, text: t("figures.nearLimit", { count: near }), to: null },
    { show: silent(60) > 0, text: t("figures.silent", { sixty: silent(60), ninety: silent(90) }), to: null },
  ].filter((row) => row.show);
  return (
    <Container className="flex flex-col gap-2 p-6">
      <Heading level="h2">{t("figures.needsMe")}</Heading>
      {rows.length + money.length === 0 && <Text>{t("figures.nothing")}</Text>}
      <ul className="flex flex-col gap-2">
        <DeskRows rows={money} />
        {rows.map((row) => (
          <li key={row.text} className="flex flex-wrap items-center justify-between gap-2">
            <Text>{row.text}</Text>
            {row.to ? (
              <Button asChild size="small" variant="secondary">
                <Link to={row.to}>{t("figures.see")}</Link>
              </Button>
            ) : (
              <Button size="small" variant="secondary" onClick={onAlerts}>
                {t("figures.see")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Container>
  );
}
