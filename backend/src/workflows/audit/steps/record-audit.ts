import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { AUDIT_MODULE } from "../../../modules/audit";
import type { AuditAct } from "../../../modules/audit/domain/audit-act";
import type AuditService from "../../../modules/audit/service";

export const recordAuditStepId = "record-audit";

/**
 * Writes one act or several into the audit log. When a later step fails, the entries stay, and others say that the
 * acts were taken back.
 */
export const recordAuditStep = createStep(
  recordAuditStepId,
  async (acts: AuditAct | AuditAct[], { container }) => {
    const audit: AuditService = container.resolve(AUDIT_MODULE);
    const ids = await audit.record([acts].flat());
    return new StepResponse(ids, ids);
  },
  async (ids, { container }) => {
    if (!ids || ids.length === 0) return;
    const audit: AuditService = container.resolve(AUDIT_MODULE);
    await audit.recordUndo(ids);
  },
);
