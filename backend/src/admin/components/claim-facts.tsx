import type { IncomeClaimDto } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { Heading, StatusBadge, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { useAllGroups } from "../lib/use-all-groups";
import { useCategories } from "../lib/use-categories";
import { useMarket } from "../lib/use-market";

export const claimColors = {
  draft: "grey",
  submitted: "orange",
  verified: "green",
  rejected: "red",
  withdrawn: "grey",
} as const;

/** What a claim says, in the order in which one compares it with the evidence. */
export function ClaimFacts({ claim }: { claim: IncomeClaimDto }) {
  const { t, locale } = useMarket();
  const group = useAllGroups().data?.find((each) => each.id === claim.group_id);
  const category = useCategories().data?.find((each) => each.handle === claim.category);
  const who = (actor: IncomeClaimDto["created_by"]) =>
    t(actor.type === "member" ? "claims.member" : "claims.staff");
  const rows: [string, string | null][] = [
    [t("claims.soldOn"), formatThaiDate(claim.sold_on, locale, "long")],
    [t("revenue.channel"), t(`channel.${claim.channel}`)],
    [t("figures.cuts.category"), category?.name ?? claim.category],
    [t("claims.quantity"), claim.quantity === null ? null : String(claim.quantity)],
    [t("claims.buyer"), claim.buyer_kind && t(`claims.buyers.${claim.buyer_kind}`)],
    [t("claims.note"), claim.note],
    [t("claims.claimedBy"), who(claim.created_by)],
    [t("claims.decidedBy"), claim.decided_by && who(claim.decided_by)],
    [t("claims.reason"), claim.reason],
  ];
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Heading level="h2">
          <Link to={`/revenue/${claim.group_id}`}>{group?.name ?? claim.group_id}</Link>
        </Heading>
        <StatusBadge color={claimColors[claim.status]}>{t(`claims.statuses.${claim.status}`)}</StatusBadge>
      </div>
      <p className="tabular-nums" style={{ fontSize: 28, fontWeight: 600, color: "#7B1E4A" }}>
        {formatAmount(claim.amount_satang)} {t("common.baht")}
      </p>
      {claim.similar > 0 && (
        <Text size="small" className="text-ui-fg-error" role="note">
          ⚠ {t("claims.similar", { count: claim.similar })}
        </Text>
      )}
      <dl className="grid grid-cols-[10rem_1fr] gap-x-4 gap-y-2">
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name} className="contents">
              <dt className="txt-small text-ui-fg-subtle">{name}</dt>
              <dd className="txt-small break-words">{value}</dd>
            </div>
          ),
        )}
      </dl>
      {claim.corrects_id && (
        <Link to={`/income-claims/${claim.corrects_id}`} className="txt-small underline">
          {t("claims.corrects")}
        </Link>
      )}
    </div>
  );
}
