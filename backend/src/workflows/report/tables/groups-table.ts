import { compareThai } from "@chumchon/thai";
import { findRayongAmphoe, findRayongTambon } from "@chumchon/thai/rayong";
import type { Cell } from "../../../documents/report/report-table";
import { moneyWords } from "../money-words";
import { notesOf, type ReportContext } from "../report-context";
import { categoryName } from "../report-words";
import { filtersInWords, withHow } from "./filters-in-words";
import type { MadeTable } from "./made-table";

/** The register of groups: nothing of a person. */
export async function groupsTable(context: ReportContext): Promise<MadeTable> {
  const { words, lang, groups, nameOf } = context;
  const say = moneyWords[lang];
  const sorted = [...groups].sort((a, b) => compareThai(a.name, b.name));
  return {
    title: say.titles.groups,
    facts: [filtersInWords(context, {})],
    ...withHow(say.how.groups, notesOf(context)),
    columns: [
      { label: say.column.code, kind: "text", share: 1 },
      { label: words.column.group, kind: "text", share: 4 },
      { label: say.column.legal, kind: "text", share: 2 },
      { label: say.column.state, kind: "text", share: 1.3 },
      { label: words.cut.cohort, kind: "count", share: 1 },
      { label: say.column.joined, kind: "day", share: 1.7 },
      { label: words.cut.amphoe, kind: "text", share: 1.6 },
      { label: words.cut.tambon, kind: "text", share: 1.6 },
      { label: words.cut.category, kind: "text", share: 2 },
      { label: say.column.registration, kind: "text", share: 2.2 },
    ],
    rows: sorted.map((group): Cell[] => [
      ...[group.code, nameOf(group.id), say.legal[group.kind], say.groupStates[group.status]],
      ...[group.cohortNo, group.joinedOn],
      ...[findRayongAmphoe(group.tambonCode.slice(0, 4))?.[lang] ?? null],
      ...[findRayongTambon(group.tambonCode)?.[lang] ?? null, categoryName(group.category, lang)],
      group.registrationNo,
    ]),
    total: [words.sum, say.counted(groups.length), "", "", null, null, "", "", "", ""],
  };
}
