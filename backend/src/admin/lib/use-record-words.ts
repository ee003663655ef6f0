import type { ProgrammeKind } from "@chumchon/contracts";
import { th } from "../i18n/th";
import { useMarket } from "./use-market";

const { fields, choices } = th.programme;
type FieldName = keyof typeof fields;
type ChoiceName = keyof typeof choices;

/** How fields of the programme's records and their values are called for people. */
export function useRecordWords(kind: ProgrammeKind) {
  const { t } = useMarket();
  const nameOf = (field: string, value: string): string => {
    const list = `${field === "kind" ? "organisationKind" : field}` as ChoiceName;
    return list in choices ? t(`programme.choices.${list}.${value}` as "programme.title") : value;
  };
  return {
    field: (name: string): string => {
      const own = name === "name" && kind === "organisations" ? "organisationName" : name;
      return own in fields ? t(`programme.fields.${own as FieldName}`) : name;
    },
    value: nameOf,
    choices: (field: string) => {
      const list = (field === "kind" ? "organisationKind" : field) as ChoiceName;
      return Object.keys(choices[list]).map((value) => ({ value, label: nameOf(field, value) }));
    },
  };
}
