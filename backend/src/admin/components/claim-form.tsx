import type { IncomeClaimDto, PrivateFile } from "@chumchon/contracts";
import { compareThai, toBangkokDate } from "@chumchon/thai";
import { Button, Input, Text, Textarea } from "@medusajs/ui";
import { useMemo, useState } from "react";
import { th } from "../i18n/th";
import { uploadEvidence } from "../lib/claims";
import { parseBaht } from "../lib/parse-baht";
import { type Sent, send } from "../lib/send";
import { useAllGroups } from "../lib/use-all-groups";
import { useCategories } from "../lib/use-categories";
import { useMarket } from "../lib/use-market";
import { FormField } from "./form-field";
import { SelectField } from "./select-field";

type Evidence = { file_id: string; name: string };
type Props = { corrects: IncomeClaimDto | undefined; onDone: (claim: IncomeClaimDto) => void };

const channels = Object.keys(th.channel).filter((each) => each !== "web") as (keyof typeof th.channel)[];
const buyers = Object.keys(th.claims.buyers) as (keyof typeof th.claims.buyers)[];

/** Claims a sale, or what a verified claim should have said. What was typed stays when the server refuses. */
export function ClaimForm({ corrects, onDone }: Props) {
  const { t } = useMarket();
  const groups = useAllGroups();
  const categories = useCategories();
  const [key] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => draftOf(corrects));
  const [evidence, setEvidence] = useState<Evidence[]>(corrects?.evidence ?? []);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState("");
  const [busy, setBusy] = useState(false);
  const set = (field: keyof typeof draft) => (value: string) =>
    setDraft((old) => ({ ...old, [field]: value }));
  const sorted = useMemo(
    () => [...(groups.data ?? [])].sort((a, b) => compareThai(a.name, b.name)),
    [groups.data],
  );
  const chooseGroup = (id: string) => {
    const category = groups.data?.find((group) => group.id === id)?.category ?? "";
    setDraft((old) => ({ ...old, group_id: id, category: old.category || category }));
  };

  const add = async (files: FileList | null) => {
    setBusy(true);
    for (const file of Array.from(files ?? [])) {
      const sent: Sent<{ file: PrivateFile }> = await uploadEvidence(file);
      if (!sent.ok) setFailure(sent.message);
      else setEvidence((old) => [...old, { file_id: sent.data.file.id, name: sent.data.file.name }]);
    }
    setBusy(false);
  };
  const submit = async (isFinal: boolean) => {
    const satang = parseBaht(draft.amount);
    if (satang === null) return setProblems({ amount_satang: t("claims.amountWrong") });
    setBusy(true);
    const { amount: _typed, quantity, buyer_kind, ...rest } = draft;
    const sent = await send<{ claim: IncomeClaimDto }>(
      corrects ? `/admin/income-claims/${corrects.id}/correct` : "/admin/income-claims",
      {
        ...rest,
        amount_satang: satang,
        quantity: quantity.trim() === "" ? null : Number(quantity),
        buyer_kind: buyer_kind === "none" ? null : buyer_kind,
        evidence: evidence.map((file) => file.file_id),
        request_key: key,
        submit: isFinal,
      },
    );
    setBusy(false);
    setProblems(sent.ok ? {} : sent.fields);
    setFailure(sent.ok ? "" : sent.message);
    if (sent.ok) onDone(sent.data.claim);
  };
  const choose = (
    field: keyof typeof draft,
    label: string,
    options: { value: string; label: string }[],
    onChange = set(field),
  ) => (
    <SelectField
      id={field}
      label={label}
      problem={problems[field]}
      value={draft[field]}
      options={options}
      onChange={onChange}
    />
  );
  return (
    <form
      className="grid grid-cols-1 gap-4 p-6 md:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(true);
      }}
    >
      {choose(
        "group_id",
        t("revenue.group"),
        sorted.map((group) => ({ value: group.id, label: group.name })),
        chooseGroup,
      )}
      {choose(
        "channel",
        t("revenue.channel"),
        channels.map((value) => ({ value, label: t(`channel.${value}`) })),
      )}
      {choose(
        "category",
        t("figures.cuts.category"),
        (categories.data ?? []).map((each) => ({ value: each.handle, label: each.name })),
      )}
      <FormField id="sold_on" label={t("claims.soldOn")} problem={problems.sold_on}>
        <Input
          id="sold_on"
          type="date"
          max={toBangkokDate(new Date())}
          value={draft.sold_on}
          onChange={(event) => set("sold_on")(event.target.value)}
        />
      </FormField>
      <FormField id="amount" label={t("claims.amount")} problem={problems.amount_satang}>
        <Input
          id="amount"
          inputMode="decimal"
          value={draft.amount}
          onChange={(event) => set("amount")(event.target.value)}
        />
      </FormField>
      <FormField id="quantity" label={t("claims.quantity")} problem={problems.quantity}>
        <Input
          id="quantity"
          inputMode="numeric"
          value={draft.quantity}
          onChange={(event) => set("quantity")(event.target.value)}
        />
      </FormField>
      {choose(
        "buyer_kind",
        t("claims.buyer"),
        buyers.map((value) => ({ value, label: t(`claims.buyers.${value}`) })),
      )}
      <FormField id="note" label={t("claims.note")} problem={problems.note}>
        <Textarea
          id="note"
          rows={2}
          maxLength={2000}
          value={draft.note}
          onChange={(event) => set("note")(event.target.value)}
        />
      </FormField>
      <div className="flex flex-col gap-2 md:col-span-2">
        <FormField id="evidence" label={t("claims.attach")} problem={problems.evidence}>
          <input
            id="evidence"
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp,application/pdf,.xlsx,.csv"
            onChange={(event) => {
              void add(event.target.files);
              event.target.value = "";
            }}
          />
        </FormField>
        <ul>
          {evidence.map((file) => (
            <li key={file.file_id} className="txt-small flex items-center gap-3">
              {file.name}
              <Button
                type="button"
                size="small"
                variant="transparent"
                onClick={() => setEvidence((old) => old.filter((each) => each.file_id !== file.file_id))}
              >
                {t("claims.removeFile")}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap items-center gap-3 md:col-span-2">
        <Button type="submit" isLoading={busy}>
          {t("claims.submit")}
        </Button>
        <Button type="button" variant="secondary" disabled={busy} onClick={() => submit(false)}>
          {t("claims.saveDraft")}
        </Button>
        {failure !== "" && (
          <Text size="small" className="text-ui-fg-error" role="alert">
            {failure}
          </Text>
        )}
      </div>
    </form>
  );
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
