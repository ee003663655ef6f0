import type { AdminGroup } from "@chumchon/contracts";
import { compareThai } from "@chumchon/thai";
import { rayongTambons } from "@chumchon/thai/rayong";
import { Button } from "@medusajs/ui";
import { type ComponentProps, type FormEvent, useMemo, useState } from "react";
import type { Sent } from "../lib/send";
import { useCategories } from "../lib/use-categories";
import { useMarket } from "../lib/use-market";
import { useSending } from "../lib/use-sending";
import { Problem } from "./problem";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";

/** What staff writes about a group, as the form holds it: texts, also where the API takes numbers. */
export type GroupDraft = {
  handle: string;
  name: string;
  name_en: string;
  kind: AdminGroup["kind"];
  registration_no: string;
  renewed_for_year: string;
  cohort_no: string;
  joined_on: string;
  tambon_code: string;
  category: string;
  story: string;
  story_en: string;
  tax_mode: AdminGroup["tax_mode"];
};

export const emptyDraft: GroupDraft = {
  handle: "",
  name: "",
  name_en: "",
  kind: "community_enterprise",
  registration_no: "",
  renewed_for_year: "",
  cohort_no: "",
  joined_on: "",
  tambon_code: "",
  category: "",
  story: "",
  story_en: "",
  tax_mode: "non_vat",
};

export function draftOf(group: AdminGroup): GroupDraft {
  return {
    handle: group.handle,
    name: group.name,
    name_en: group.name_en ?? "",
    kind: group.kind,
    registration_no: group.registration_no ?? "",
    renewed_for_year: group.renewed_for_year?.toString() ?? "",
    cohort_no: group.cohort_no?.toString() ?? "",
    joined_on: group.joined_on ?? "",
    tambon_code: group.tambon_code,
    category: group.category,
    story: group.story ?? "",
    story_en: group.story_en ?? "",
    tax_mode: group.tax_mode,
  };
}

const numberOrNull = (text: string) => (text.trim() === "" ? null : Number(text));

/** The draft as the API takes it; the handle only when a group is made. */
export function bodyOfDraft({ handle, ...draft }: GroupDraft, isNew: boolean) {
  return {
    ...draft,
    ...(isNew ? { handle } : {}),
    renewed_for_year: numberOrNull(draft.renewed_for_year),
    cohort_no: numberOrNull(draft.cohort_no),
    joined_on: draft.joined_on === "" ? null : draft.joined_on,
  };
}

type Props = {
  initial: GroupDraft;
  isNew: boolean;
  submitLabel: string;
  onSend: (draft: GroupDraft) => Promise<Sent<unknown>>;
};

export function GroupForm({ initial, isNew, submitLabel, onSend }: Props) {
  const { t, locale } = useMarket();
  const categories = useCategories();
  const [draft, setDraft] = useState(initial);
  const { problems, failure, busy, sending } = useSending();
  const tambons = useMemo(
    () => [...rayongTambons].sort((a, b) => compareThai(a.amphoe.th, b.amphoe.th) || compareThai(a.th, b.th)),
    [],
  );
  const set = (field: keyof GroupDraft) => (value: string) => setDraft((old) => ({ ...old, [field]: value }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await sending(onSend(draft));
  };
  const input = (
    field: keyof GroupDraft,
    label: string,
    more: Partial<ComponentProps<typeof TextField>> = {},
  ) => (
    <TextField
      id={field}
      label={label}
      problem={problems[field]}
      value={draft[field]}
      onChange={set(field)}
      {...more}
    />
  );
  const select = (field: keyof GroupDraft, label: string, options: { value: string; label: string }[]) => (
    <SelectField
      id={field}
      label={label}
      problem={problems[field]}
      value={draft[field]}
      options={options}
      onChange={set(field)}
    />
  );
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-4 p-6 md:grid-cols-2">
      {input("name", t("groups.name"), { "aria-required": true, maxLength: 120 })}
      {input("name_en", t("groups.nameEn"), { maxLength: 120 })}
      {isNew &&
        input("handle", t("groups.handle"), {
          "aria-required": true,
          pattern: "[a-z0-9][a-z0-9\\-]{0,79}",
          maxLength: 80,
        })}
      {select("kind", t("groups.kind"), [
        { value: "community_enterprise", label: t("groups.kinds.community_enterprise") },
        { value: "network", label: t("groups.kinds.network") },
        { value: "not_registered", label: t("groups.kinds.not_registered") },
      ])}
      {input("registration_no", t("groups.registrationNo"), { maxLength: 60 })}
      {input("renewed_for_year", t("groups.renewedForYear"), {
        inputMode: "numeric",
        pattern: "25[0-9]{2}|26[0-9]{2}",
      })}
      {input("cohort_no", t("groups.cohort"), { inputMode: "numeric", pattern: "[0-9]{1,2}" })}
      {input("joined_on", t("groups.joinedOn"), { type: "date" })}
      {select(
        "tambon_code",
        t("groups.tambon"),
        tambons.map((tambon) => ({
          value: tambon.code,
          label: `${tambon[locale]} · ${tambon.amphoe[locale]}`,
        })),
      )}
      {select(
        "category",
        t("groups.category"),
        (categories.data ?? []).map((category) => ({ value: category.handle, label: category.name })),
      )}
      {select("tax_mode", t("groups.taxMode"), [
        { value: "non_vat", label: t("groups.taxModes.non_vat") },
        { value: "vat", label: t("groups.taxModes.vat") },
      ])}
      <div className="md:col-span-2">{input("story", t("groups.story"), { rows: 5, maxLength: 5000 })}</div>
      <div className="md:col-span-2">
        {input("story_en", t("groups.storyEn"), { rows: 4, maxLength: 5000 })}
      </div>
      <div className="flex items-center gap-4 md:col-span-2">
        <Button type="submit" isLoading={busy}>
          {submitLabel}
        </Button>
        <Problem text={failure} />
      </div>
    </form>
  );
}
