import { ALERT_MODULE } from "../../../../../modules/alert";
import type AlertService from "../../../../../modules/alert/service";
import { notFound } from "../../../../../workflows/portal-access/portal-refusal";
import { answering, param, portalOf } from "../../../portal-request";
import { alertSettings } from "../../alert-settings";

export const POST = answering(async (req, res) => {
  const { groupId } = portalOf(req);
  const alerts: AlertService = req.scope.resolve(ALERT_MODULE);
  if (!(await alerts.addresses.remove(groupId, param(req, "id")))) throw notFound();
  res.json(await alertSettings(alerts, groupId));
});
