import type { CreateReportBody } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { AuditActor } from "../../../modules/audit/domain/audit-act";
import { REPORT_MODULE } from "../../../modules/report";
import type ReportService from "../../../modules/report/service";

export interface CreateReportInput {
  readonly wish: CreateReportBody;
  readonly actor: AuditActor;
  readonly request_id: string | null;
}

/** A table of a group that there is none of would be an empty one, and look like a group without income. */
async function assertGroup(container: MedusaContainer, filters: CreateReportBody["filters"]): Promise<void> {
  const id = "group_id" in filters ? filters.group_id : undefined;
  if (id === undefined) return;
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "enterprise_group",
    fields: ["id"],
    filters: { id },
  });
  if (data.length > 0) return;
  throw new MedusaError(
    MedusaError.Types.NOT_FOUND,
    "ไม่พบกลุ่มนี้ เลือกกลุ่มจากรายชื่อแล้วสั่งใหม่ (no such group: choose one of the list)",
    "group_not_found",
  );
}

/** Taken back by cancelling: a row that was seen is not deleted. */
export const createReportStep = createStep(
  "create-income-report-step",
  async (input: CreateReportInput, { container }) => {
    const { reports }: ReportService = container.resolve(REPORT_MODULE);
    const by = input.actor.id ?? "";
    await assertGroup(container, input.wish.filters);
    const record = await reports.create(input.wish, by);
    return new StepResponse(record, { id: record.id, by });
  },
  async (made, { container }) => {
    if (!made) return;
    const { reports }: ReportService = container.resolve(REPORT_MODULE);
    await reports.cancel(made.id, made.by);
  },
);
