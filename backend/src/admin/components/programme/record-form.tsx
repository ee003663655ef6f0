import type { ProgrammeKind, ProgrammeRecord } from "@chumchon/contracts";
import { Button } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { bodyOf, draftOf, groupsField, recordFields } from "../../lib/record-draft";
import { type Sent, send } from "../../lib/send";
import { useMarket } from "../../lib/use-market";
import { useRecordWords } from "../../lib/use-record-words";
import { Problem } from "../problem";
import { GroupTicks } from "./group-ticks";
import { RecordField } from "./record-field";

type Props = {
  kind: ProgrammeKind;
  /** What is changed; undefined for a new one. */
  record: ProgrammeRecord | undefined;
  /** What a link that opened an empty form knew already, such as the group. */
  given: Readonly<Record<string, string>>;
  onDone: () => void;
};

/** Writes a record of the programme. What was typed stays when the server refuses. */
export function RecordForm({ kind, record, given, onDone }: Props) {
  const { t } = useMarket();
  const words = useRecordWords(kind);
  const [key] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => draftOf(kind, record, given));
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState("");
  const [busy, setBusy] = useState(false);
  const ticked = groupsField[kind];

  const act = async (send: () => Promise<Sent<unknown>>) => {
    setBusy(true);
    const sent = await send();
    setBusy(false);
    setProblems(sent.ok ? {} : sent.fields);
    setFailure(sent.ok ? "" : sent.message);
    if (sent.ok) onDone();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const missing = recordFields[kind].filter((field) => field.required && !draft.values[field.name]?.trim());
    if (missing.length > 0) {
      return setProblems(Object.fromEntries(missing.map(({ name }) => [name, t("common.required")])));
    }
    const path = `/admin/programme/${kind}${record ? `/${record.id}` : ""}`;
    const seen = record ? { revision: record.revision } : { request_key: key };
    void act(() => send(path, { ...bodyOf(kind, draft), ...seen }));
  };
  return (
    <form className="grid grid-cols-1 gap-4 p-6 md:grid-cols-2" onSubmit={save}>
      {recordFields[kind].map((field) => (
        <RecordField
          key={field.name}
          kind={kind}
          field={field}
          values={draft.values}
          problem={problems[field.name]}
          onChange={(value) =>
            setDraft((old) => ({ ...old, values: { ...old.values, [field.name]: value } }))
          }
        />
      ))}
      {ticked && (
        <GroupTicks
          label={words.field(kind === "organisations" ? "mentored" : ticked)}
          groups={draft.groups}
          withPeople={ticked === "attendances"}
          problem={Object.entries(problems).find(([name]) => name.startsWith(ticked))?.[1]}
          onChange={(groups) => setDraft((old) => ({ ...old, groups }))}
        />
      )}
      <div className="flex flex-wrap items-center gap-3 md:col-span-2">
        <Button type="submit" isLoading={busy}>
          {t("common.save")}
        </Button>
        {record && (
          <Button
            type="button"
            variant="secondary"
            disabled={busy}
            onClick={() =>
              act(() => send(`/admin/programme/${kind}/${record.id}/remove`, { revision: record.revision }))
            }
          >
            {t("programme.remove")}
          </Button>
        )}
        <Problem text={failure} />
      </div>
    </form>
  );
}
