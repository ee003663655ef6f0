import { sumSatang } from "@chumchon/money";
import { toBangkokDate } from "@chumchon/thai";
import { MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { AuditActor } from "../../../modules/audit/domain/audit-act";
import { REPORT_MODULE } from "../../../modules/report";
import { daysAfter } from "../../../modules/report/domain/days-after";
import type ReportService from "../../../modules/report/service";
import { incomeDefinition } from "../../../modules/revenue/domain/income-definition";
import { FigureReader } from "../../../modules/revenue/figure-reader";
import { withReportContext } from "../../report/report-context";
import { journalOf } from "../passport-journal";

export interface IssuePassportInput {
  readonly group_id: string;
  readonly valid_days: number;
  readonly actor: AuditActor;
  readonly request_id: string | null;
  /** The group that somebody acted for. */
  readonly on_behalf_of?: string;
}

/** Taken back by revoking: a passport is never deleted. */
export const issuePassportStep = createStep(
  "issue-income-passport-step",
  async (input: IssuePassportInput, { container }) => {
    const { passports }: ReportService = container.resolve(REPORT_MODULE);
    const facts = await withReportContext(container, "th", async ({ pg, groups, asOf, seal, isSample }) => {
      const group = groups.find(({ id }) => id === input.group_id);
      if (!group) throw groupNotFound();
      const rows = await new FigureReader(pg).series({
        ...{ period: "year", by: "none", of: "verified", groupId: group.id },
      });
      if (rows.length === 0) throw nothingToConfirm();
      return {
        ...{ groupId: group.id, groupName: group.name, groupNameEn: group.nameEn, asOf, seal, isSample },
        years: rows.map(({ period, satang }) => ({ beYear: Number(period), satang })),
        totalSatang: sumSatang(rows.map(({ satang }) => satang)),
        definitionVersion: incomeDefinition.version,
        expiresOn: daysAfter(toBangkokDate(asOf), input.valid_days),
      };
    });
    const issued = await passports.issue(
      { ...facts, issuedBy: input.actor.id ?? "" },
      journalOf(container, input, "issued"),
    );
    return new StepResponse(issued, { id: issued.id, input });
  },
  async (made, { container }) => {
    if (!made) return;
    const { passports }: ReportService = container.resolve(REPORT_MODULE);
    const why = "ออกไม่สำเร็จ (issuing failed)";
    await passports.revoke(
      made.id,
      made.input.actor.id ?? "",
      why,
      journalOf(container, { ...made.input, reason: why }, "revoked"),
    );
  },
);

const groupNotFound = () =>
  new MedusaError(MedusaError.Types.NOT_FOUND, "ไม่พบกลุ่มนี้ (no such group)", "group_not_found");

const nothingToConfirm = () =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "กลุ่มนี้ยังไม่มีรายได้ที่ตรวจยืนยันแล้ว จึงออกหนังสือรับรองไม่ได้ ตรวจยืนยันยอดขายของกลุ่มก่อน (no verified income yet: verify its sales first)",
    "passport_without_income",
  );
