import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { Container, Heading, Text } from "@medusajs/ui";
import { Link, useParams } from "react-router-dom";
import { ClaimEvidence } from "../../../../components/claim-evidence";
import { ClaimFacts } from "../../../../components/claim-facts";
import { LoadState } from "../../../../components/load-state";
import { useClaim } from "../../../../lib/claims";
import { useEntry } from "../../../../lib/figures";
import { useAllGroups } from "../../../../lib/use-all-groups";
import { useMarket } from "../../../../lib/use-market";

/** One entry and what it rests on: a paid order, a verified claim with its files, or a row of an import. */
const EntryPage = () => {
  const { id = "" } = useParams();
  const { t, locale } = useMarket();
  const found = useEntry(id);
  const groups = useAllGroups();
  const claim = useClaim(found.data?.entry.claim_id);
  const isWhole = found.data && groups.data && (found.data.entry.claim_id === null || !claim.isLoading);
  if (!found.data || !isWhole) {
    return (
      <LoadState
        failed={found.isError || groups.isError}
        retry={() => Promise.all([found.refetch(), groups.refetch()])}
      />
    );
  }
  const { entry, reversed_by: reversedBy } = found.data;
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-2 p-6">
        <Link to="/revenue/entries" className="txt-small underline">
          ← {t("revenue.entries")}
        </Link>
        <Heading>{t("figures.entryTitle")}</Heading>
        <p className="tabular-nums" style={{ fontSize: 28, fontWeight: 600, color: "#7B1E4A" }}>
          {formatAmount(entry.amount_satang)} {t("common.baht")}
        </p>
        <Text>
          <Link to={`/revenue/${entry.group_id}`} className="underline">
            {groups.data?.find((group) => group.id === entry.group_id)?.name ?? entry.group_id}
          </Link>{" "}
          · {formatThaiDate(entry.effective_on, locale, "long")} · {t(`channel.${entry.channel}`)} ·{" "}
          {t(`kind.${entry.kind}`)}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("revenue.recorded")} {formatThaiDate(new Date(entry.recorded_at), locale, "dateTime")} ·{" "}
          {t("figures.definitionVersion", { version: entry.definition_version })} · {entry.id}
        </Text>
        {entry.note && <Text size="small">{entry.note}</Text>}
        {entry.reverses_id && (
          <Link to={`/revenue/entries/${entry.reverses_id}`} className="txt-small underline">
            {t("figures.reverses")} {entry.reverses_id}
          </Link>
        )}
        {reversedBy && (
          <Link to={`/revenue/entries/${reversedBy}`} className="txt-small underline">
            {t("figures.reversedBy")} {reversedBy}
          </Link>
        )}
      </Container>
      <Container className="flex flex-col gap-4 p-6">
        <Heading level="h2">{t("figures.evidenceOf")}</Heading>
        {entry.order_id && (
          <Link to={`/orders/${entry.order_id}`} className="underline">
            {t("figures.byOrder")}: {entry.order_id}
          </Link>
        )}
        {entry.import_id && (
          <Link to={`/income-imports/${entry.import_id}`} className="underline">
            {t("figures.byImport", { row: entry.import_row ?? "" })}
          </Link>
        )}
        {entry.source === "history" && <Text>{t("figures.byHistory")}</Text>}
        {claim.data && (
          <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
            <ClaimEvidence evidence={claim.data.evidence} />
            <ClaimFacts claim={claim.data} />
          </div>
        )}
      </Container>
    </div>
  );
};

export default EntryPage;
