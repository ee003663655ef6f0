import type { AdminGroup, Overview } from "@chumchon/contracts";
import { formatAmount, formatMillionBaht } from "@chumchon/money";
import { BE_OFFSET } from "@chumchon/thai";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { CurrencyDollar } from "@medusajs/icons";
import { Badge, Button, Container, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { FiguresPanel } from "../../components/figures-panel";
import { LoadState } from "../../components/load-state";
import { NeedsMe } from "../../components/needs-me";
import { StandingTable } from "../../components/standing-table";
import { useOverview } from "../../lib/figures";
import { useAllGroups } from "../../lib/use-all-groups";
import { useMarket } from "../../lib/use-market";

/** The whole picture: the number, what waits, the curve, and how each group stands. */
const GroupIncomePage = () => {
  const overview = useOverview();
  const groups = useAllGroups();
  const [onlyAlerts, setOnlyAlerts] = useState(false);
  if (!overview.data || !groups.data) {
    const retry = () => Promise.all([overview.refetch(), groups.refetch()]);
    return <LoadState failed={overview.isError || groups.isError} retry={retry} />;
  }
  const showAlerts = () => {
    setOnlyAlerts(true);
    document.getElementById("standing")?.scrollIntoView();
  };
  return (
    <div className="flex flex-col gap-3">
      <Headline overview={overview.data} groups={groups.data} />
      <NeedsMe overview={overview.data} onAlerts={showAlerts} />
      <FiguresPanel />
      <StandingTable
        overview={overview.data}
        groups={groups.data}
        onlyAlerts={onlyAlerts}
        onOnlyAlerts={setOnlyAlerts}
      />
    </div>
  );
};

function Headline({ overview, groups }: { overview: Overview; groups: AdminGroup[] }) {
  const { t, locale } = useMarket();
  const { verified, claimed, before_after: compared } = overview;
  const definition = overview.definitions.at(-1);
  const entries = "/revenue/entries";
  const parts: [string, number, string, string?][] = [
    [t("figures.online"), verified.online_satang, `${entries}?channel=web`],
    [t("figures.elsewhere"), verified.elsewhere_satang, `${entries}?elsewhere=true`],
    [t("figures.claimed"), claimed.satang, "/income-claims", t("figures.claimedHint")],
    [
      t("revenue.thisYear", { year: overview.be_year }),
      verified.this_year_satang,
      `${entries}?from=${overview.be_year - BE_OFFSET}-01-01&to=${overview.be_year - BE_OFFSET}-12-31`,
    ],
  ];
  return (
    <Container className="flex flex-col gap-4 p-6">
      <div>
        <div className="flex flex-wrap items-center gap-2">
          <Heading>{t("revenue.title")}</Heading>
          {groups.some((group) => group.is_sample) && <Badge size="2xsmall">{t("common.sample")}</Badge>}
          <Button asChild size="small" variant="secondary" className="ml-auto">
            <Link to="/revenue/entries">{t("revenue.entries")}</Link>
          </Button>
        </div>
        <p
          className="tabular-nums"
          style={{ fontSize: "clamp(24px, 7.4vw, 34px)", fontWeight: 600, color: "#7B1E4A" }}
          data-testid="cumulative-total"
          data-satang={verified.total_satang}
        >
          {formatAmount(verified.total_satang)} {t("common.baht")}
        </p>
        <Text className="text-ui-fg-subtle">
          {formatMillionBaht(verified.total_satang, locale)} · {t("revenue.groups", { count: groups.length })}
        </Text>
      </div>
      <dl className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {parts.map(([name, satang, to, hint]) => (
          <div key={name}>
            <dt className="txt-small text-ui-fg-subtle">{name}</dt>
            <dd className="tabular-nums" style={{ fontSize: 20 }}>
              <Link to={to} className="underline">
                {formatAmount(satang)}
              </Link>
            </dd>
            {hint && <dd className="txt-xsmall text-ui-fg-subtle">{hint}</dd>}
          </div>
        ))}
      </dl>
      <Text size="small" className="text-ui-fg-subtle">
        {overview.top_ten_permille !== null &&
          t("figures.concentration", { percent: overview.top_ten_permille / 10 })}
        {compared.groups > 0 &&
          ` · ${t("figures.improved", { improved: compared.improved, groups: compared.groups, median: compared.median_percent })}`}
      </Text>
      {definition && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("figures.definitionVersion", { version: definition.version })}: {definition[locale]}
        </Text>
      )}
    </Container>
  );
}

export const config = defineRouteConfig({
  label: "menu.revenue",
  translationNs: "market",
  icon: CurrencyDollar,
  rank: 1,
});

export default GroupIncomePage;
