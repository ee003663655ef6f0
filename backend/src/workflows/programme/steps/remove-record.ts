import type { ProgrammeKind } from "@chumchon/contracts";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { PROGRAMME_MODULE } from "../../../modules/programme";
import type ProgrammeService from "../../../modules/programme/service";
import type { ActingRequest } from "../../income-claim/claim-request";
import { recordJournal } from "../record-journal";

export interface RemovedRecord extends ActingRequest {
  readonly kind: ProgrammeKind;
  readonly id: string;
  readonly revision: number;
}

export const removeRecordStepId = "remove-programme-record";

export const removeRecordStep = createStep(
  removeRecordStepId,
  async ({ kind, id, revision, ...request }: RemovedRecord, { container }) => {
    const { records }: ProgrammeService = container.resolve(PROGRAMME_MODULE);
    await records.remove(kind, id, revision, recordJournal(container, kind, request));
    return new StepResponse({ id });
  },
);
