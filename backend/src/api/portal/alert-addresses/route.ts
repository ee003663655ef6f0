import { addAlertAddressBody } from "@chumchon/contracts";
import { ALERT_MODULE } from "../../../modules/alert";
import type AlertService from "../../../modules/alert/service";
import { bodyOf } from "../../validate";
import { answering, portalOf } from "../portal-request";
import { alertSettings } from "./alert-settings";

/** Where the group is told of new orders, low stock and decided sales. */
export const GET = answering(async (req, res) => {
  res.json(await alertSettings(req.scope.resolve(ALERT_MODULE), portalOf(req).groupId));
});

export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  const alerts: AlertService = req.scope.resolve(ALERT_MODULE);
  await alerts.addresses.add(groupId, bodyOf(req, addAlertAddressBody), `${actor.type}:${actor.id}`);
  res.status(201).json(await alertSettings(alerts, groupId));
});
