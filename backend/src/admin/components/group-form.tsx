import type { AdminGroup } from "@chumchon/contracts";
import { compareThai } from "@chumchon/thai";
import { rayongTambons } from "@chumchon/thai/rayong";
import { Button, Input, Text, Textarea } from "@medusajs/ui";
import { type FormEvent, useMemo, useState } from "react";
import type { Sent } from "../lib/send";
import { useCategories } from "../lib/use-categories";
import { useMarket } from "../lib/use-market";
import { FormField } from "./form-field";
import { SelectField } from "./select-field";

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
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState("");
  const [busy, setBusy] = useState(false);
  const tambons = useMemo(
    () => [...rayongTambons].sort((a, b) => compareThai(a.amphoe.th, b.amphoe.th) || compareThai(a.th, b.th)),
    [],
  );
  const set = (field: keyof GroupDraft) => (value: string) => setDraft((old) => ({ ...old, [field]: value }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const sent = await onSend(draft);
    setBusy(false);
    setProblems(sent.ok ? {} : sent.fields);
    setFailure(sent.ok ? "" : sent.message);
  };
  const input = (
    field: keyof GroupDraft,
    label: string,
    more: Partial<React.ComponentProps<typeof Input>> = {},
  ) => (
    <FormField id={field} label={label} problem={problems[field]}>
      <Input
        id={field}
        value={draft[field]}
        aria-invalid={field in problems}
        onChange={(event) => set(field)(event.target.value)}
        {...more}
      />
    </FormField>
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
      <div className="md:col-span-2">
        <FormField id="story" label={t("groups.story")} problem={problems.story}>
          <Textarea
            id="story"
            rows={5}
            maxLength={5000}
            value={draft.story}
            onChange={(e) => set("story")(e.target.value)}
          />
        </FormField>
      </div>
      <div className="md:col-span-2">
        <FormField id="story_en" label={t("groups.storyEn")} problem={problems.story_en}>
          <Textarea
            id="story_en"
            rows={4}
            maxLength={5000}
            value={draft.story_en}
            onChange={(e) => set("story_en")(e.target.value)}
          />
        </FormField>
      </div>
      <div className="flex items-center gap-4 md:col-span-2">
        <Button type="submit" isLoading={busy}>
          {submitLabel}
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
