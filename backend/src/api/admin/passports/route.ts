import { issuePassportBody, listPassportsQuery, type Passport } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { REPORT_MODULE } from "../../../modules/report";
import type ReportService from "../../../modules/report/service";
import { issuePassportWorkflow } from "../../../workflows/passport/issue-passport";
import { auditActorOf } from "../../audit-actor-of";
import { toPassport } from "../../passport-answer";
import { bodyOf, queryOf } from "../../validate";

/** Passports of one group or of all, newest first. */
export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse<{ passports: Passport[]; count: number }>,
) => {
  const { passports }: ReportService = req.scope.resolve(REPORT_MODULE);
  const { group_id, limit, offset } = queryOf(req, listPassportsQuery);
  const page = await passports.list({ groupId: group_id, limit, offset });
  res.json({ passports: page.passports.map(toPassport), count: page.count });
};

/** Issues a passport over what the group has earned by now. */
export const POST = async (req: MedusaRequest, res: MedusaResponse<{ passport: Passport }>) => {
  const { result } = await issuePassportWorkflow(req.scope).run({
    input: { ...bodyOf(req, issuePassportBody), ...auditActorOf(req) },
  });
  const { passports }: ReportService = req.scope.resolve(REPORT_MODULE);
  res.status(201).json({ passport: toPassport(await passports.find(result.id)) });
};
