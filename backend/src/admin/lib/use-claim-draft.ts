import type { IncomeClaimDto, PrivateFile } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import { useState } from "react";
import { uploadEvidence } from "./claims";
import { parseBaht } from "./parse-baht";
import { send } from "./send";
import { useMarket } from "./use-market";
import { useSending } from "./use-sending";

type Evidence = { file_id: string; name: string };
export type ClaimField = keyof ReturnType<typeof draftOf>;

/** What is typed of a claim and its evidence; it stays when the server refuses. One key, however often it is sent. */
export function useClaimDraft(corrects: IncomeClaimDto | undefined, onDone: (claim: IncomeClaimDto) => void) {
  const { t } = useMarket();
  const [key] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => draftOf(corrects));
  const [evidence, setEvidence] = useState<Evidence[]>(corrects?.evidence ?? []);
  const { problems, setProblems, failure, busy, sending } = useSending();

  const add = async (files: FileList | null) => {
    for (const file of Array.from(files ?? [])) {
      const sent = await sending<{ file: PrivateFile }>(uploadEvidence(file));
      if (sent.ok) setEvidence((old) => [...old, { file_id: sent.data.file.id, name: sent.data.file.name }]);
    }
  };
  const submit = async (isFinal: boolean) => {
    const satang = parseBaht(draft.amount);
    if (satang === null) return setProblems({ amount_satang: t("claims.amountWrong") });
    const { amount: _typed, quantity, buyer_kind, ...rest } = draft;
    const body = {
      ...rest,
      amount_satang: satang,
      quantity: quantity.trim() === "" ? null : Number(quantity),
      buyer_kind: buyer_kind === "none" ? null : buyer_kind,
      evidence: evidence.map((file) => file.file_id),
      request_key: key,
      submit: isFinal,
    };
    const path = corrects ? `/admin/income-claims/${corrects.id}/correct` : "/admin/income-claims";
    const sent = await sending(send<{ claim: IncomeClaimDto }>(path, body));
    if (sent.ok) onDone(sent.data.claim);
  };
  return {
    draft,
    set: (values: Partial<typeof draft>) => setDraft((old) => ({ ...old, ...values })),
    evidence,
    add,
    remove: (id: string) => setEvidence((old) => old.filter((each) => each.file_id !== id)),
    submit,
    ...{ problems, failure, busy },
  };
}

function draftOf(claim: IncomeClaimDto | undefined) {
  return {
    group_id: claim?.group_id ?? "",
    channel: claim?.channel ?? "",
    category: claim?.category ?? "",
    sold_on: claim?.sold_on ?? toBangkokDate(new Date()),
    amount: claim ? String(claim.amount_satang / 100) : "",
    quantity: claim?.quantity?.toString() ?? "",
    buyer_kind: claim?.buyer_kind ?? "none",
    note: claim?.note ?? "",
  };
}
