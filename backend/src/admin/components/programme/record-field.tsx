import type { ProgrammeKind } from "@chumchon/contracts";
import { compareThai } from "@chumchon/thai";
import { Input, Textarea } from "@medusajs/ui";
import { useGroup } from "../../lib/groups";
import { useProgramme } from "../../lib/programme";
import { type RecordField as Field, NONE, type RecordDraft } from "../../lib/record-draft";
import { useAllGroups } from "../../lib/use-all-groups";
import { useMarket } from "../../lib/use-market";
import { useRecordWords } from "../../lib/use-record-words";
import { FormField } from "../form-field";
import { SelectField } from "../select-field";

type Props = {
  kind: ProgrammeKind;
  field: Field;
  values: RecordDraft["values"];
  problem: string | undefined;
  onChange: (value: string) => void;
};

/** One field of a record, by its type. */
export function RecordField({ kind, field, values, problem, onChange }: Props) {
  const words = useRecordWords(kind);
  const value = values[field.name] ?? "";
  const named = { id: field.name, label: words.field(field.name), problem };
  const choose = (options: readonly { value: string; label: string }[]) => (
    <SelectField {...named} value={value} options={options} onChange={onChange} />
  );
  if (field.type === "choice") return choose(words.choices(field.name));
  if (field.type === "group") return <GroupChoice choose={choose} />;
  if (field.type === "product") return <ProductChoice groupId={values.group_id ?? ""} choose={choose} />;
  if (field.type === "organisation") return <OrganisationChoice choose={choose} />;
  if (field.type === "note") {
    return (
      <div className="md:col-span-2">
        <FormField {...named}>
          <Textarea
            id={field.name}
            rows={3}
            maxLength={2000}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </FormField>
      </div>
    );
  }
  return (
    <FormField {...named}>
      <Input
        id={field.name}
        type={field.type === "day" ? "date" : "text"}
        inputMode={field.type === "number" ? "decimal" : "text"}
        aria-required={field.required ?? false}
        aria-invalid={problem !== undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </FormField>
  );
}

type Choose = (options: readonly { value: string; label: string }[]) => React.JSX.Element;

function GroupChoice({ choose }: { choose: Choose }) {
  const groups = useAllGroups();
  const sorted = [...(groups.data ?? [])].sort((a, b) => compareThai(a.name, b.name));
  return choose(sorted.map((group) => ({ value: group.id, label: group.name })));
}

function ProductChoice({ groupId, choose }: { groupId: string; choose: Choose }) {
  const { t } = useMarket();
  const group = useGroup(groupId);
  const products = groupId === "" ? [] : (group.data?.products ?? []);
  return choose([
    { value: NONE, label: t("programme.wholeGroup") },
    ...products.map((product) => ({ value: product.id, label: product.title })),
  ]);
}

function OrganisationChoice({ choose }: { choose: Choose }) {
  const { t } = useMarket();
  const organisations = useProgramme("organisations", { limit: 100, offset: 0 });
  return choose([
    { value: NONE, label: t("common.none") },
    ...(organisations.data?.records ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]);
}
