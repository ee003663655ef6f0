import { revokePassportBody } from "@chumchon/contracts";
import { REPORT_MODULE } from "../../../../../modules/report";
import type ReportService from "../../../../../modules/report/service";
import { revokePassportWorkflow } from "../../../../../workflows/passport/revoke-passport";
import { toPassport } from "../../../../passport-answer";
import { bodyOf } from "../../../../validate";
import { answering, portalOf } from "../../../portal-request";
import { ownPassport } from "../../own-passport";

/** Revokes the group's own passport for ever; revoking twice keeps the first reason. */
export const POST = answering(async (req, res) => {
  const { id } = await ownPassport(req);
  const { actor, groupId } = portalOf(req);
  await revokePassportWorkflow(req.scope).run({
    input: {
      ...bodyOf(req, revokePassportBody),
      id,
      on_behalf_of: groupId,
      actor,
      request_id: req.requestId ?? null,
    },
  });
  const { passports }: ReportService = req.scope.resolve(REPORT_MODULE);
  res.json({ passport: toPassport(await passports.find(id)) });
});
