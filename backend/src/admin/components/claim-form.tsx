import type { IncomeClaimDto, PrivateFile } from "@chumchon/contracts";
import { compareThai, toBangkokDate } from "@chumchon/thai";
import { Button } from "@medusajs/ui";
import { type ComponentProps, useMemo, useState } from "react";
import { th } from "../i18n/th";
import { uploadEvidence } from "../lib/claims";
import { parseBaht } from "../lib/parse-baht";
import { send } from "../lib/send";
import { useAllGroups } from "../lib/use-all-groups";
import { useCategories } from "../lib/use-categories";
import { useMarket } from "../lib/use-market";
import { useSending } from "../lib/use-sending";
import { FormField } from "./form-field";
import { Problem } from "./problem";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";

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
  const { problems, setProblems, failure, busy, sending } = useSending();
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
  const type = (
    field: keyof typeof draft,
    label: string,
    more: Partial<ComponentProps<typeof TextField>> = {},
    problem = problems[field],
  ) => (
    <TextField
      id={field}
      label={label}
      problem={problem}
      value={draft[field]}
      onChange={set(field)}
      {...more}
    />
  );
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
      {type("sold_on", t("claims.soldOn"), { type: "date", max: toBangkokDate(new Date()) })}
      {type("amount", t("claims.amount"), { inputMode: "decimal" }, problems.amount_satang)}
      {type("quantity", t("claims.quantity"), { inputMode: "numeric" })}
      {choose(
        "buyer_kind",
        t("claims.buyer"),
        buyers.map((value) => ({ value, label: t(`claims.buyers.${value}`) })),
      )}
      {type("note", t("claims.note"), { rows: 2, maxLength: 2000 })}
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
        <Problem text={failure} />
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
