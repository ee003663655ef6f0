import type { ProgrammeFields, ProgrammeKind } from "@chumchon/contracts";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { PROGRAMME_MODULE } from "../../../modules/programme";
import type ProgrammeService from "../../../modules/programme/service";
import type { ActingRequest } from "../../income-claim/claim-request";
import { checkRecord } from "../check-record";
import { recordJournal } from "../record-journal";

export interface ChangedRecord extends ActingRequest {
  readonly kind: ProgrammeKind;
  readonly id: string;
  /** The one that the actor has seen. */
  readonly revision: number;
  readonly fields: ProgrammeFields;
}

export const updateRecordStepId = "update-programme-record";

/** Writes the whole record anew with its line in the audit log, in one transaction. */
export const updateRecordStep = createStep(
  updateRecordStepId,
  async ({ kind, id, revision, fields, ...request }: ChangedRecord, { container }) => {
    const { records }: ProgrammeService = container.resolve(PROGRAMME_MODULE);
    await checkRecord(container, fields);
    await records.update(kind, id, revision, fields, recordJournal(container, kind, request));
    return new StepResponse({ id });
  },
);
