import type { ProgrammeFields, ProgrammeKind } from "@chumchon/contracts";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { PROGRAMME_MODULE } from "../../../modules/programme";
import type ProgrammeService from "../../../modules/programme/service";
import type { ActingRequest } from "../../income-claim/claim-request";
import { checkRecord } from "../check-record";
import { recordJournal } from "../record-journal";

export interface NewRecord extends ActingRequest {
  readonly kind: ProgrammeKind;
  readonly fields: ProgrammeFields;
  readonly request_key: string;
}

export const createRecordStepId = "create-programme-record";

/** Writes the record with its groups and its line in the audit log, in one transaction. */
export const createRecordStep = createStep(
  createRecordStepId,
  async ({ kind, fields, request_key, ...request }: NewRecord, { container }) => {
    const { records }: ProgrammeService = container.resolve(PROGRAMME_MODULE);
    await checkRecord(container, fields);
    const id = await records.create(kind, fields, request_key, recordJournal(container, kind, request));
    return new StepResponse({ id });
  },
);
