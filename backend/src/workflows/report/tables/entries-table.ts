import type { CreateReportBody } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import { findRayongAmphoe, findRayongTambon } from "@chumchon/thai/rayong";
import type { Cell, ReportColumn } from "../../../documents/report/report-table";
import { type EntryFilters, readEntryPage } from "../../../modules/revenue/entry-page";
import { readEntryBatches } from "../../../modules/revenue/read-entry-batches";
import { chooseGroups, isNarrowed } from "../../revenue/read-programme-groups";
import { notesOf, type ReportContext } from "../report-context";
import { categoryName } from "../report-words";
import type { MadeTable } from "./made-table";

type Asked = Extract<CreateReportBody, { kind: "entries" }>["filters"];

/** Every entry behind a figure. */
export async function entriesTable(context: ReportContext, asked: Asked): Promise<MadeTable> {
  const { words, lang, pg, nameOf } = context;
  const filters: EntryFilters = {
    ...{ from: asked.from, to: asked.to, groupId: asked.group_id, channel: asked.channel },
    ...{ category: asked.category, kind: asked.kind, source: asked.source },
    ...{ claimId: asked.claim_id, importId: asked.import_id, elsewhere: asked.elsewhere },
    groupIds: isNarrowed(asked) ? chooseGroups(context.groups, asked).map((group) => group.id) : undefined,
    ...{ limit: 0, offset: 0 },
  };
  const { count, totalSatang } = await readEntryPage(pg, filters);
  const columns: ReportColumn[] = [
    { label: words.column.day, kind: "day", share: 2 },
    { label: words.column.group, kind: "text", share: 4 },
    { label: words.column.channel, kind: "text", share: 2 },
    { label: words.column.category, kind: "text", share: 2.5 },
    { label: words.column.kind, kind: "text", share: 1.5 },
    { label: words.column.source, kind: "text", share: 1.5 },
    { label: words.column.amount, kind: "baht", share: 2 },
    { label: words.column.note, kind: "text", share: 3 },
  ];
  async function* batches() {
    for await (const entries of readEntryBatches(pg, filters)) {
      yield entries.map((entry): Cell[] => [
        entry.effectiveOn,
        nameOf(entry.groupId),
        words.channel[entry.channel],
        categoryName(entry.category, lang),
        words.kind[entry.kind],
        words.source[entry.source],
        entry.amountSatang,
        entry.note,
      ]);
    }
  }
  return {
    title: words.titles.entries,
    facts: [[words.filter, filtersInWords(context, asked)]],
    ...notesOf(context, asked),
    columns,
    rows: { count, batches },
    total: [words.sum, "", "", "", "", "", totalSatang, null],
  };
}

function filtersInWords({ words, lang, nameOf }: ReportContext, asked: Asked): string {
  const parts = [
    asked.from && `${words.from} ${formatThaiDate(asked.from, lang, "short")}`,
    asked.to && `${words.to} ${formatThaiDate(asked.to, lang, "short")}`,
    asked.group_id && `${words.column.group} ${nameOf(asked.group_id)}`,
    asked.channel && `${words.column.channel} ${words.channel[asked.channel]}`,
    asked.category && `${words.column.category} ${categoryName(asked.category, lang)}`,
    asked.kind && `${words.column.kind} ${words.kind[asked.kind]}`,
    asked.amphoe && `${words.cut.amphoe} ${findRayongAmphoe(asked.amphoe)?.[lang] ?? asked.amphoe}`,
    asked.tambon && `${words.cut.tambon} ${findRayongTambon(asked.tambon)?.[lang] ?? asked.tambon}`,
    asked.cohort_no && `${words.cut.cohort} ${asked.cohort_no}`,
    asked.elsewhere && words.elsewhere,
    asked.source && `${words.column.source} ${words.source[asked.source]}`,
    asked.claim_id && `${words.source.claim} ${asked.claim_id}`,
    asked.import_id && `${words.source.import} ${asked.import_id}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? words.everything : parts.join(" · ");
}
