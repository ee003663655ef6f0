import type { CreateReportBody } from "@chumchon/contracts";
import { formatThaiDate } from "@chumchon/thai";
import type { Cell } from "../../../documents/report/report-table";
import { type ClaimFilters, readClaimPage } from "../../../modules/revenue/claim-page";
import { notesOf, type ReportContext } from "../report-context";
import { categoryName } from "../report-words";
import type { MadeTable } from "./made-table";

type Asked = Extract<CreateReportBody, { kind: "claims" }>["filters"];

const CLAIMS_A_BATCH = 500;

/** Claims of income outside the website, whatever became of them. */
export async function claimsTable(context: ReportContext, asked: Asked): Promise<MadeTable> {
  const { words, lang, nameOf, pg } = context;
  const filters: ClaimFilters = {
    ...{ status: asked.status, groupId: asked.group_id, channel: asked.channel },
    ...{ from: asked.from, to: asked.to, limit: CLAIMS_A_BATCH, offset: 0 },
  };
  const { count, totalSatang } = await readClaimPage(pg, { ...filters, limit: 0 });
  async function* batches() {
    for (let offset = 0; offset < count; offset += CLAIMS_A_BATCH) {
      const { claims } = await readClaimPage(pg, { ...filters, offset });
      yield claims.map((claim): Cell[] => [
        claim.soldOn,
        nameOf(claim.groupId),
        words.channel[claim.channel],
        categoryName(claim.category, lang),
        words.status[claim.status],
        claim.amountSatang,
        claim.note,
      ]);
    }
  }
  const parts = [
    asked.status && `${words.column.status} ${words.status[asked.status]}`,
    asked.group_id && `${words.column.group} ${nameOf(asked.group_id)}`,
    asked.channel && `${words.column.channel} ${words.channel[asked.channel]}`,
    asked.from && `${words.from} ${formatThaiDate(asked.from, lang, "short")}`,
    asked.to && `${words.to} ${formatThaiDate(asked.to, lang, "short")}`,
  ].filter((part) => part !== undefined);
  return {
    title: words.titles.claims,
    facts: [[words.filter, parts.length === 0 ? words.everything : parts.join(" · ")]],
    ...notesOf(context, asked),
    columns: [
      { label: words.column.day, kind: "day", share: 2 },
      { label: words.column.group, kind: "text", share: 4 },
      { label: words.column.channel, kind: "text", share: 2 },
      { label: words.column.category, kind: "text", share: 2.5 },
      { label: words.column.status, kind: "text", share: 1.5 },
      { label: words.column.amount, kind: "baht", share: 2 },
      { label: words.column.note, kind: "text", share: 3 },
    ],
    rows: { count, batches },
    total: [words.sum, "", "", "", "", totalSatang, null],
  };
}
