import { type Passport, revokePassportBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { REPORT_MODULE } from "../../../../../modules/report";
import type ReportService from "../../../../../modules/report/service";
import { revokePassportWorkflow } from "../../../../../workflows/passport/revoke-passport";
import { auditActorOf } from "../../../../audit-actor-of";
import { toPassport } from "../../../../passport-answer";
import { bodyOf } from "../../../../validate";

/** Revokes a passport for ever; revoking twice keeps the first reason. */
export const POST = async (req: MedusaRequest, res: MedusaResponse<{ passport: Passport }>) => {
  const id = req.params.id ?? "";
  await revokePassportWorkflow(req.scope).run({
    input: { id, ...bodyOf(req, revokePassportBody), ...auditActorOf(req) },
  });
  const { passports }: ReportService = req.scope.resolve(REPORT_MODULE);
  res.json({ passport: toPassport(await passports.find(id)) });
};
