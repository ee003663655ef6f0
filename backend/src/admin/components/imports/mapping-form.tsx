import { groupFields, type ImportDetail, type ImportMapping, incomeFields } from "@chumchon/contracts";
import { Button, Checkbox, Container, Heading, Input, Label, Select, Text } from "@medusajs/ui";
import { type ReactNode, useState } from "react";
import { th } from "../../i18n/th";
import { actOnImport } from "../../lib/income-imports";
import { letterOf } from "../../lib/letter-of";
import { useCategories } from "../../lib/use-categories";
import { useMarket } from "../../lib/use-market";
import { PeriodList } from "./period-list";
import { SampleTable } from "./sample-table";

type Props = { each: ImportDetail; onChange: (now: ImportDetail) => void };
type Field = keyof ImportMapping["columns"];

const NONE = "none";
const channels = (Object.keys(th.channel) as (keyof typeof th.channel)[]).filter((each) => each !== "web");

/** Which sheet, which row names the columns, and what they hold: guessed, and open to every change. */
export function MappingForm({ each, onChange }: Props) {
  const { t } = useMarket();
  const [mapping, setMapping] = useState(each.mapping);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  if (!mapping || !each.sample) return null;
  const act = async (verb: string, body: object) => {
    setBusy(true);
    setProblem("");
    const sent = await actOnImport(each, verb, body);
    setBusy(false);
    if (sent.ok) onChange(sent.data.import);
    else setProblem(sent.message);
  };
  const preview = () =>
    act("preview", { mapping, group_names: each.group_names, duplicates: each.duplicates });
  return (
    <Container className="flex flex-col gap-4 p-6">
      <Heading level="h2">{t("imports.step1")}</Heading>
      {each.mapping_remembered && <Text className="text-ui-fg-subtle">{t("imports.remembered")}</Text>}
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <SheetField each={each} busy={busy} onSheet={(sheet) => act("sheet", { sheet })} />
        <Columns each={each} mapping={mapping} onMapping={setMapping} />
        {each.kind === "income" && <Defaults mapping={mapping} onMapping={setMapping} />}
      </div>
      {mapping.layout === "wide" && <PeriodList each={each} periods={mapping.periods} />}
      <SampleTable sample={each.sample} headerRow={mapping.header_row} />
      {problem !== "" && (
        <Text role="alert" className="text-ui-fg-error">
          {problem}
        </Text>
      )}
      <div>
        <Button onClick={preview} isLoading={busy} disabled={busy}>
          {t(busy ? "imports.previewing" : "imports.preview")}
        </Button>
      </div>
    </Container>
  );
}

function SheetField({
  each,
  busy,
  onSheet,
}: {
  each: ImportDetail;
  busy: boolean;
  onSheet: (sheet: string) => void;
}) {
  const { t } = useMarket();
  if (each.sheets.length < 2) return null;
  const options = each.sheets.map(({ name, hidden }) => ({
    value: name,
    text: hidden ? `${name} ${t("imports.hidden")}` : name,
  }));
  return (
    <Choice
      id="sheet"
      label={t("imports.sheet")}
      value={each.sheet ?? ""}
      options={options}
      disabled={busy}
      onValue={onSheet}
    />
  );
}

type MappingProps = { mapping: ImportMapping; onMapping: (mapping: ImportMapping) => void };

function Columns({ each, mapping, onMapping }: MappingProps & { each: ImportDetail }) {
  const { t } = useMarket();
  const fields: readonly Field[] = each.kind === "income" ? incomeFields : groupFields;
  const options = columnOptions(each, mapping.header_row);
  const set = (field: Field, value: string) => {
    const { [field]: _, ...rest } = mapping.columns;
    onMapping({ ...mapping, columns: value === NONE ? rest : { ...rest, [field]: Number(value) } });
  };
  return (
    <>
      <Labelled id="header-row" label={t("imports.headerRow")}>
        <Input
          id="header-row"
          type="number"
          min={0}
          max={200}
          value={mapping.header_row}
          onChange={(event) => onMapping({ ...mapping, header_row: Number(event.target.value) })}
        />
      </Labelled>
      {each.kind === "income" && (
        <Choice
          id="layout"
          label={t("imports.layout")}
          value={mapping.layout}
          options={(["long", "wide"] as const).map((value) => ({
            value,
            text: t(`imports.layouts.${value}`),
          }))}
          onValue={(value) => onMapping({ ...mapping, layout: value as ImportMapping["layout"] })}
        />
      )}
      {fields
        .filter((field) => mapping.layout === "long" || !["date", "day", "month", "amount"].includes(field))
        .map((field) => (
          <Choice
            key={field}
            id={`field-${field}`}
            label={t(`imports.fields.${field}`)}
            value={String(mapping.columns[field] ?? NONE)}
            options={[{ value: NONE, text: t("imports.notInFile") }, ...options]}
            onValue={(value) => set(field, value)}
          />
        ))}
    </>
  );
}

function Defaults({ mapping, onMapping }: MappingProps) {
  const { t } = useMarket();
  const categories = useCategories();
  const categoryOptions = (categories.data ?? []).map(({ handle, name }) => ({ value: handle, text: name }));
  return (
    <>
      <Labelled id="be-year" label={t("imports.beYear")}>
        <Input
          id="be-year"
          inputMode="numeric"
          value={mapping.be_year ?? ""}
          onChange={({ target: { value } }) =>
            onMapping({ ...mapping, be_year: value.trim() === "" ? null : Number(value) || null })
          }
        />
      </Labelled>
      <Choice
        id="default-channel"
        label={t("imports.channel")}
        value={mapping.channel ?? "other"}
        options={channels.map((value) => ({ value, text: t(`channel.${value}`) }))}
        onValue={(value) => onMapping({ ...mapping, channel: value as ImportMapping["channel"] })}
      />
      <Choice
        id="default-category"
        label={t("imports.category")}
        value={mapping.category ?? NONE}
        options={[{ value: NONE, text: t("imports.groupsCategory") }, ...categoryOptions]}
        onValue={(value) =>
          onMapping({ ...mapping, category: value === NONE ? null : (value as ImportMapping["category"]) })
        }
      />
      <div className="flex items-center gap-2 sm:col-span-2 lg:col-span-3">
        <Checkbox
          id="fill-down"
          checked={mapping.fill_down}
          onCheckedChange={(checked) => onMapping({ ...mapping, fill_down: checked === true })}
        />
        <Label htmlFor="fill-down">{t("imports.fillDown")}</Label>
      </div>
    </>
  );
}

type Option = { value: string; text: string };
type ChoiceProps = {
  id: string;
  label: string;
  value: string;
  options: Option[];
  disabled?: boolean;
  onValue: (value: string) => void;
};

function Choice({ id, label, value, options, disabled = false, onValue }: ChoiceProps) {
  return (
    <Labelled id={id} label={label}>
      <Select value={value} onValueChange={onValue} disabled={disabled}>
        <Select.Trigger id={id} aria-label={label}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.text}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </Labelled>
  );
}

function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id}>{label}</Label>
      {children}
    </div>
  );
}

/** "B · วันที่ขาย": the letter of the spreadsheet and what stands at its head. */
function columnOptions(each: ImportDetail, headerRow: number): Option[] {
  const rows = each.sample?.rows ?? [];
  const head = rows.find((row) => row.row_no === headerRow)?.cells ?? [];
  const width = Math.max(head.length, ...rows.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, column) => {
    const heading =
      (headerRow === each.mapping?.header_row && each.sample?.headings[column]) || head[column] || "";
    return { value: String(column), text: `${letterOf(column)} · ${heading}` };
  });
}
