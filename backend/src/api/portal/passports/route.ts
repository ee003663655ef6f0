import { listPortalPassportsQuery, type Passport, portalPassportBody } from "@chumchon/contracts";
import { REPORT_MODULE } from "../../../modules/report";
import type ReportService from "../../../modules/report/service";
import { issuePassportWorkflow } from "../../../workflows/passport/issue-passport";
import { toPassport } from "../../passport-answer";
import { bodyOf, queryOf } from "../../validate";
import { answering, portalOf } from "../portal-request";

/** The group's own passports, newest first. */
export const GET = answering(async (req, res) => {
  const { passports }: ReportService = req.scope.resolve(REPORT_MODULE);
  const page = await passports.list({
    groupId: portalOf(req).groupId,
    ...queryOf(req, listPortalPassportsQuery),
  });
  const answer: { passports: Passport[]; count: number } = {
    passports: page.passports.map(toPassport),
    count: page.count,
  };
  res.json(answer);
});

/** Issues one over what the group has earned by now; only verified income is in it, so the group may do so itself. */
export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  const { result } = await issuePassportWorkflow(req.scope).run({
    input: {
      ...bodyOf(req, portalPassportBody),
      group_id: groupId,
      on_behalf_of: groupId,
      actor,
      request_id: req.requestId ?? null,
    },
  });
  const { passports }: ReportService = req.scope.resolve(REPORT_MODULE);
  res.status(201).json({ passport: toPassport(await passports.find(result.id)) });
});
