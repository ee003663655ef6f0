import type { LineLink } from "@chumchon/contracts";
import { env } from "../../../env";
import { ALERT_MODULE } from "../../../modules/alert";
import type AlertService from "../../../modules/alert/service";
import { lineIsLinkable } from "../../../workflows/alert/link-line";
import { PortalRefusal } from "../../../workflows/portal-access/portal-refusal";
import { answering, portalOf } from "../portal-request";

/** A code for who stands before the page; it is shown once and ends the earlier ones. */
export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  if (!lineIsLinkable()) {
    throw new PortalRefusal(409, "line_not_set_up", "ตลาดยังไม่ได้ตั้งค่าไลน์ กรุณาใช้อีเมลไปก่อน");
  }
  const { lineCodes }: AlertService = req.scope.resolve(ALERT_MODULE);
  const { code, expiresAt } = await lineCodes.issue({
    groupId,
    askedBy: `${actor.type}:${actor.id}`,
    memberId: actor.type === "member" ? actor.id : null,
  });
  const link: LineLink = { code, expires_at: expiresAt.toISOString(), account: env.LINE_ACCOUNT_ID ?? null };
  res.status(201).json({ link });
});
