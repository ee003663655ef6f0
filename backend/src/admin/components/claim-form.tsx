import type { IncomeClaimDto } from "@chumchon/contracts";
import { compareThai, toBangkokDate } from "@chumchon/thai";
import { Button } from "@medusajs/ui";
import { type ComponentProps, useMemo } from "react";
import { th } from "../i18n/th";
import { useAllGroups } from "../lib/use-all-groups";
import { useCategories } from "../lib/use-categories";
import { type ClaimField, useClaimDraft } from "../lib/use-claim-draft";
import { useMarket } from "../lib/use-market";
import { FormField } from "./form-field";
import { Problem } from "./problem";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";

type Claim = ReturnType<typeof useClaimDraft>;
type Props = { corrects: IncomeClaimDto | undefined; onDone: (claim: IncomeClaimDto) => void };

const channels = Object.keys(th.channel).filter((each) => each !== "web") as (keyof typeof th.channel)[];
const buyers = Object.keys(th.claims.buyers) as (keyof typeof th.claims.buyers)[];

/** Claims a sale, or what a verified claim should have said. */
export function ClaimForm({ corrects, onDone }: Props) {
  const { t } = useMarket();
  const claim = useClaimDraft(corrects, onDone);
  return (
    <form
      className="grid grid-cols-1 gap-4 p-6 md:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault();
        void claim.submit(true);
      }}
    >
      <Fields claim={claim} />
      <EvidenceField claim={claim} />
      <div className="flex flex-wrap items-center gap-3 md:col-span-2">
        <Button type="submit" isLoading={claim.busy}>
          {t("claims.submit")}
        </Button>
        <Button type="button" variant="secondary" disabled={claim.busy} onClick={() => claim.submit(false)}>
          {t("claims.saveDraft")}
        </Button>
        <Problem text={claim.failure} />
      </div>
    </form>
  );
}

/** Which group sold what, where, when and for how much. A group brings its own category along. */
function Fields({ claim: { draft, set, problems } }: { claim: Claim }) {
  const { t } = useMarket();
  const groups = useAllGroups();
  const categories = useCategories();
  const sorted = useMemo(
    () => [...(groups.data ?? [])].sort((a, b) => compareThai(a.name, b.name)),
    [groups.data],
  );
  const of = (field: ClaimField, label: string) => ({
    ...{ id: field, label, problem: problems[field], value: draft[field] },
    onChange: (value: string) => set({ [field]: value }),
  });
  const type = (field: ClaimField, label: string, more: Partial<ComponentProps<typeof TextField>> = {}) => (
    <TextField {...of(field, label)} {...more} />
  );
  const chooseGroup = (id: string) => {
    const category = groups.data?.find((group) => group.id === id)?.category ?? "";
    set({ group_id: id, category: draft.category || category });
  };
  return (
    <>
      <SelectField
        {...of("group_id", t("revenue.group"))}
        options={sorted.map((group) => ({ value: group.id, label: group.name }))}
        onChange={chooseGroup}
      />
      <SelectField
        {...of("channel", t("revenue.channel"))}
        options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <SelectField
        {...of("category", t("figures.cuts.category"))}
        options={(categories.data ?? []).map((each) => ({ value: each.handle, label: each.name }))}
      />
      {type("sold_on", t("claims.soldOn"), { type: "date", max: toBangkokDate(new Date()) })}
      {type("amount", t("claims.amount"), { inputMode: "decimal", problem: problems.amount_satang })}
      {type("quantity", t("claims.quantity"), { inputMode: "numeric" })}
      <SelectField
        {...of("buyer_kind", t("claims.buyer"))}
        options={buyers.map((value) => ({ value, label: t(`claims.buyers.${value}`) }))}
      />
      {type("note", t("claims.note"), { rows: 2, maxLength: 2000 })}
    </>
  );
}

function EvidenceField({ claim: { evidence, add, remove, problems } }: { claim: Claim }) {
  const { t } = useMarket();
  return (
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
            <Button type="button" size="small" variant="transparent" onClick={() => remove(file.file_id)}>
              {t("claims.removeFile")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
