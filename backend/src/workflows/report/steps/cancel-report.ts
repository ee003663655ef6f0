import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { REPORT_MODULE } from "../../../modules/report";
import type ReportService from "../../../modules/report/service";

/** Nothing is taken back: whoever cancelled may ask for the report again. */
export const cancelReportStep = createStep(
  "cancel-income-report-step",
  async (input: { id: string; by: string }, { container }) => {
    const { reports }: ReportService = container.resolve(REPORT_MODULE);
    return new StepResponse(await reports.cancel(input.id, input.by));
  },
);
