import { setMemberAccessBody } from "@chumchon/contracts";
import { setMemberAccess } from "../../../../../workflows/portal-access/change-member";
import { auditActorOf } from "../../../../audit-actor-of";
import { answering, param } from "../../../../portal/portal-request";
import { bodyOf } from "../../../../validate";

/** Lifts a lock-out, cuts somebody off everywhere, or lets them in again. */
export const POST = answering(async (req, res) => {
  const { actor } = auditActorOf(req);
  const { act } = bodyOf(req, setMemberAccessBody);
  await setMemberAccess(req.scope, { memberId: param(req, "id"), act, actor });
  res.json({});
});
