import { Button, Input, Label, Select } from "@medusajs/ui";
import { type ReactNode, useId } from "react";
import { type AuditAsked, everything, knownActs, useStaff } from "../lib/audit";
import { useMarket } from "../lib/use-market";
import { ActName } from "./act-name";

/** A Select takes no empty value. */
const any = "any";

type Props = { asked: AuditAsked; ask: (asked: AuditAsked) => void };

/** By person, act and day. */
export function AuditFilter({ asked, ask }: Props) {
  const { t } = useMarket();
  const staff = useStaff();
  const changed = Object.values(asked).some((value) => value !== "");
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Choice
        label={t("audit.who")}
        none={t("audit.everybody")}
        value={asked.actor_id}
        options={(staff.data ?? []).map((each) => [each.id, each.name])}
        choose={(actor_id) => ask({ ...asked, actor_id })}
      />
      <Choice
        label={t("audit.what")}
        none={t("audit.everything")}
        value={asked.act}
        options={knownActs.map((act) => [act, <ActName key={act} act={act} />])}
        choose={(act) => ask({ ...asked, act })}
      />
      <Day label={t("audit.from")} value={asked.from} choose={(from) => ask({ ...asked, from })} />
      <Day label={t("audit.to")} value={asked.to} choose={(to) => ask({ ...asked, to })} />
      {changed && (
        <Button size="small" variant="secondary" onClick={() => ask(everything)}>
          {t("audit.clear")}
        </Button>
      )}
    </div>
  );
}

type ChoiceProps = {
  label: string;
  none: string;
  value: string;
  options: (readonly [string, ReactNode])[];
  choose: (value: string) => void;
};

function Choice({ label, none, value, options, choose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="flex w-full flex-col gap-1 sm:w-60">
      <Label htmlFor={id}>{label}</Label>
      <Select value={value || any} onValueChange={(next) => choose(next === any ? "" : next)}>
        <Select.Trigger id={id}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={any}>{none}</Select.Item>
          {options.map(([key, name]) => (
            <Select.Item key={key} value={key}>
              {name}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  );
}

function Day({ label, value, choose }: { label: string; value: string; choose: (day: string) => void }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id}>{label}</Label>
      <Input id={id} type="date" value={value} onChange={(event) => choose(event.target.value)} />
    </div>
  );
}
