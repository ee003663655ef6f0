import type { IncomeClaimDto } from "@chumchon/contracts";
import { Button, Hint, Label, Text, Textarea, toast } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useState } from "react";
import { Link } from "react-router-dom";
import { send } from "../lib/send";
import { useMarket } from "../lib/use-market";

type Props = {
  claim: IncomeClaimDto;
  onDone?: () => void;
  verifyRef?: RefObject<HTMLButtonElement>;
  reasonRef?: RefObject<HTMLTextAreaElement>;
};
type Act = "submit" | "verify" | "reject" | "withdraw";
const done = {
  submit: "claims.submitted",
  verify: "claims.verified",
  reject: "claims.rejected",
  withdraw: "claims.withdrawn",
} as const;

/** What can be done with a claim now: verify, send back with a reason, submit, withdraw, correct. */
export function ClaimDecision({ claim, onDone, verifyRef, reasonRef }: Props) {
  const { t } = useMarket();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState("");
  const [busy, setBusy] = useState<Act | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim begins with an empty reason
  useEffect(() => {
    setReason("");
    setFailure("");
  }, [claim.id]);

  const act = async (which: Act) => {
    const needsReason = which === "reject" || which === "withdraw";
    if (needsReason && reason.trim().length < 3) {
      setFailure(t("claims.reasonMissing"));
      return reasonRef?.current?.focus();
    }
    setBusy(which);
    const body = { version: claim.version, ...(needsReason ? { reason } : {}) };
    const sent = await send(`/admin/income-claims/${claim.id}/${which}`, body);
    setBusy(null);
    await queries.invalidateQueries({ queryKey: ["income-claims"] });
    if (!sent.ok) return setFailure(sent.message);
    toast.success(t(done[which]));
    await queries.invalidateQueries({ queryKey: ["revenue"] });
    onDone?.();
  };
  const canDecide = claim.status === "submitted" && !claim.is_own;
  const canWithdraw = claim.status !== "withdrawn";
  return (
    <div className="flex flex-col gap-3 border-t pt-4">
      {claim.status === "submitted" && claim.is_own && <Text size="small">{t("claims.own")}</Text>}
      {canWithdraw && (
        <div className="flex flex-col gap-1">
          <Label size="small" htmlFor="claim-reason">
            {t("claims.reason")}
          </Label>
          <Textarea
            id="claim-reason"
            ref={reasonRef}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      {failure !== "" && (
        <Hint variant="error" role="alert">
          {failure}
        </Hint>
      )}
      <div className="flex flex-wrap gap-2">
        {canDecide && (
          <>
            <Button ref={verifyRef} isLoading={busy === "verify"} onClick={() => act("verify")}>
              {t("claims.verify")}
            </Button>
            <Button variant="secondary" isLoading={busy === "reject"} onClick={() => act("reject")}>
              {t("claims.reject")}
            </Button>
          </>
        )}
        {(claim.status === "draft" || claim.status === "rejected") && (
          <Button isLoading={busy === "submit"} onClick={() => act("submit")}>
            {t("claims.submit")}
          </Button>
        )}
        {canWithdraw && (
          <Button variant="transparent" isLoading={busy === "withdraw"} onClick={() => act("withdraw")}>
            {t("claims.withdraw")}
          </Button>
        )}
        {claim.status === "verified" && (
          <Button asChild variant="secondary">
            <Link to={`/income-claims/create?corrects=${claim.id}`}>{t("claims.correct")}</Link>
          </Button>
        )}
      </div>
    </div>
  );
}
