import type { IncomeClaimDto, VerifyClaims } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { CheckCircle } from "@medusajs/icons";
import { Button, Checkbox, Container, Heading, Select, Text, toast } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-router-dom";
import { ClaimDecision } from "../../components/claim-decision";
import { ClaimEvidence } from "../../components/claim-evidence";
import { ClaimFacts } from "../../components/claim-facts";
import { LoadState } from "../../components/load-state";
import { Pager } from "../../components/pager";
import { th } from "../../i18n/th";
import { useClaims } from "../../lib/claims";
import { reportPath } from "../../lib/report-wish";
import { send } from "../../lib/send";
import { useAllGroups } from "../../lib/use-all-groups";
import { useMarket } from "../../lib/use-market";

const pageSize = 20;
const statuses = Object.keys(th.claims.statuses) as (keyof typeof th.claims.statuses)[];

/** The queue of claims: evidence beside what is claimed, decided by keyboard, several in one go. */
const ClaimsPage = () => {
  const { t } = useMarket();
  const [status, setStatus] = useState<string>("submitted");
  const [offset, setOffset] = useState(0);
  const [openId, setOpenId] = useState<string | null>(null);
  const claims = useClaims({ status, limit: pageSize, offset });
  const list = claims.data?.claims ?? [];
  const open = list.find((each) => each.id === openId) ?? list[0];
  const move = (by: number) => {
    const at = list.findIndex((each) => each.id === open?.id);
    const next = list[Math.min(list.length - 1, Math.max(0, at + by))];
    if (next) setOpenId(next.id);
  };
  const { verifyRef, reasonRef } = useKeys(move);
  if (!claims.data) return <LoadState failed={claims.isError} retry={() => claims.refetch()} />;
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-wrap items-end gap-4 p-4">
        <div className="mr-auto">
          <Heading>{t("claims.title")}</Heading>
          <Text className="text-ui-fg-subtle">{t("claims.hint")}</Text>
          <Text size="small">
            {t("claims.count", { count: claims.data.count, amount: formatAmount(claims.data.total_satang) })}
          </Text>
          <Link className="txt-small underline" to={reportPath("claims", { status })}>
            {t("reports.of")}
          </Link>
        </div>
        <div className="w-40">
          <Select
            value={status}
            onValueChange={(value) => {
              setStatus(value);
              setOffset(0);
              setOpenId(null);
            }}
          >
            <Select.Trigger aria-label={t("claims.status")}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {statuses.map((each) => (
                <Select.Item key={each} value={each}>
                  {t(`claims.statuses.${each}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
        <Button asChild>
          <Link to="/income-claims/create">{t("claims.create")}</Link>
        </Button>
      </Container>
      {open ? (
        <div className="grid grid-cols-1 gap-3 lg:grid-cols-[22rem_1fr]">
          <Container className="p-0">
            <Queue claims={list} openId={open.id} onOpen={setOpenId} />
            <Pager offset={offset} limit={pageSize} count={claims.data.count} onOffset={setOffset} />
          </Container>
          <Container className="grid grid-cols-1 gap-6 p-6 xl:grid-cols-2" data-testid="claim-open">
            <section aria-label={t("claims.evidence")}>
              <ClaimEvidence evidence={open.evidence} />
            </section>
            <div className="flex flex-col gap-4">
              <ClaimFacts claim={open} />
              <ClaimDecision claim={open} verifyRef={verifyRef} reasonRef={reasonRef} />
              <Text size="xsmall" className="text-ui-fg-subtle">
                {t("claims.keys")}
              </Text>
            </div>
          </Container>
        </div>
      ) : (
        <Container className="p-6">
          <Text>{t(status === "submitted" ? "claims.queueEmpty" : "claims.empty")}</Text>
        </Container>
      )}
    </div>
  );
};

type QueueProps = { claims: IncomeClaimDto[]; openId: string; onOpen: (id: string) => void };

function Queue({ claims, openId, onOpen }: QueueProps) {
  const { t, locale } = useMarket();
  const queries = useQueryClient();
  const groups = useAllGroups();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const selected = claims.filter((each) => chosen.has(each.id));
  const nameOf = (claim: IncomeClaimDto) =>
    groups.data?.find((group) => group.id === claim.group_id)?.name ?? claim.group_id;
  const verify = async () => {
    setBusy(true);
    const body = { claims: selected.map(({ id, version }) => ({ id, version })) };
    const sent = await send<VerifyClaims>("/admin/income-claim-verifications", body);
    setBusy(false);
    setChosen(new Set());
    await queries.invalidateQueries({ queryKey: ["income-claims"] });
    if (!sent.ok) return void toast.error(sent.message);
    const failed = sent.data.results.filter((each) => !each.ok);
    toast.success(t("claims.verifiedSome", { ok: sent.data.results.length - failed.length }));
    if (failed[0]) {
      toast.error(t("claims.notVerified", { count: failed.length, message: failed[0].message ?? "" }));
    }
  };
  return (
    <>
      {selected.length > 0 && (
        <div className="border-b p-3">
          <Button size="small" isLoading={busy} onClick={verify}>
            {t("claims.verifySelected", { count: selected.length })}
          </Button>
        </div>
      )}
      <ul>
        {claims.map((claim) => (
          <li
            key={claim.id}
            className={`flex items-center gap-3 border-b px-3 ${claim.id === openId ? "bg-ui-bg-highlight" : ""}`}
          >
            {claim.status === "submitted" && !claim.is_own && (
              <Checkbox
                aria-label={t("claims.select", {
                  name: `${nameOf(claim)} ${formatAmount(claim.amount_satang)}`,
                })}
                checked={chosen.has(claim.id)}
                onCheckedChange={(checked) => {
                  const next = new Set(chosen);
                  if (checked === true) next.add(claim.id);
                  else next.delete(claim.id);
                  setChosen(next);
                }}
              />
            )}
            <button
              type="button"
              className="min-h-11 flex-1 py-2 text-left"
              aria-current={claim.id === openId}
              onClick={() => onOpen(claim.id)}
            >
              <span className="txt-small block">{nameOf(claim)}</span>
              <span className="txt-small text-ui-fg-subtle flex justify-between gap-2 tabular-nums">
                <span>
                  {formatThaiDate(claim.sold_on, locale, "short")} · {t(`channel.${claim.channel}`)}
                </span>
                <span>{formatAmount(claim.amount_satang)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** J, K, V and R, unless somebody is typing. V moves the focus to the button: a slip of the finger decides nothing. */
function useKeys(move: (by: number) => void) {
  const verifyRef = useRef<HTMLButtonElement>(null);
  const reasonRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.code === "KeyJ") move(1);
      else if (event.code === "KeyK") move(-1);
      else if (event.code === "KeyV") verifyRef.current?.focus();
      else if (event.code === "KeyR") reasonRef.current?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  return { verifyRef, reasonRef };
}

export const config = defineRouteConfig({
  label: "menu.claims",
  translationNs: "market",
  icon: CheckCircle,
  rank: 2,
});

export default ClaimsPage;
