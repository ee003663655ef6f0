import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { AUDIT_MODULE } from "../../modules/audit";
import type AuditService from "../../modules/audit/service";
import { PORTAL_ACCESS_MODULE } from "../../modules/portal-access";
import { mayAct } from "../../modules/portal-access/domain/portal-acts";
import { isPortalToken } from "../../modules/portal-access/portal-token";
import type PortalAccessService from "../../modules/portal-access/service";
import type { OpenSession } from "../../modules/portal-access/sessions";
import { notFound, PortalRefusal } from "../../workflows/portal-access/portal-refusal";
import { fieldsOf, invalidRequest } from "../validate";
import { portalOf, setPortal } from "./portal-request";
import { type PortalRoute, portalRoutes } from "./portal-routes";

const smallBody = 32 * 1024;
const nothing = z.strictObject({});
const doors = portalRoutes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/:[a-z_]+/g, "[A-Za-z0-9_-]{1,80}")}/?$`),
}));

const signedOut = new PortalRefusal(
  401,
  "portal_signed_out",
  "หมดเวลาใช้งานหรือออกจากระบบแล้ว กรุณาเข้าสู่ระบบอีกครั้ง",
);
const notAllowed = new PortalRefusal(403, "portal_not_allowed", "สิทธิ์ของคุณทำรายการนี้ไม่ได้ กรุณาให้ผู้ดูแลกลุ่มทำ");
const tooLarge = new PortalRefusal(413, "too_large", "ข้อมูลที่ส่งมาใหญ่เกินไป กรุณาลดขนาดแล้วส่งใหม่");

/**
 * First of all on /portal: the door exists, the session is open, the role may do this, the body is what the contract
 * says. Nothing after it has to ask who somebody is, only whether the thing is the group's own.
 */
export async function guardPortal(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const refusal = await check(req);
  if (refusal) return void res.status(refusal.status).json(refusal.body);
  next();
}

async function check(req: MedusaRequest): Promise<Pick<PortalRefusal, "status" | "body"> | undefined> {
  const path = req.baseUrl + req.path;
  const route = doors.find((door) => door.route.method === req.method && door.pattern.test(path))?.route;
  if (!route) return notFound();
  if (!route.raw && Number(req.headers["content-length"] ?? 0) > (route.limit ?? smallBody)) return tooLarge;
  if (route.act !== "open") {
    const refusal = await enter(req, route.act);
    if (refusal) return refusal;
  }
  const refusal = readInput(req, route);
  if (!refusal && route.act !== "open" && req.method !== "GET") await logAssistedAct(req, route.act);
  return refusal;
}

/** Whatever staff do for a group is written down before it is done, and the group reads it. */
async function logAssistedAct(req: MedusaRequest, act: Exclude<PortalRoute["act"], "open">): Promise<void> {
  const { session, groupId, actor } = portalOf(req);
  if (!session.assisted) return;
  const audit: AuditService = req.scope.resolve(AUDIT_MODULE);
  await audit.record([
    {
      act: "group.assisted",
      actor,
      on_behalf_of: groupId,
      subject: { type: "enterprise_group", id: groupId },
      after: { act, path: req.baseUrl + req.path },
      note: session.assisted.reason,
    },
  ]);
}

async function enter(req: MedusaRequest, act: Exclude<PortalRoute["act"], "open">) {
  const token = req.headers["x-portal-token"];
  const access: PortalAccessService = req.scope.resolve(PORTAL_ACCESS_MODULE);
  const session = isPortalToken(token) ? await access.sessions.find(token) : undefined;
  if (!session || (session.assisted && !(await isStaff(req, session)))) return signedOut;
  const role = session.member?.role ?? "staff";
  if (!mayAct(role, act)) return notAllowed;
  const actor = session.member
    ? { type: "member" as const, id: session.member.id }
    : { type: "user" as const, id: session.assisted?.staffId ?? null };
  setPortal(req, { session, groupId: session.groupId, role, actor });
  // For the audit log, which asks the framework who it is.
  (req as AuthenticatedMedusaRequest).auth_context = {
    actor_id: actor.id ?? "",
    actor_type: actor.type,
    auth_identity_id: "",
    app_metadata: {},
    user_metadata: {},
  };
  return undefined;
}

/** Somebody who has left CPA helps nobody any more. */
async function isStaff(req: MedusaRequest, session: OpenSession): Promise<boolean> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "user",
    fields: ["id"],
    filters: { id: session.assisted?.staffId ?? "" },
  });
  return data.length === 1;
}

function readInput(req: MedusaRequest, route: PortalRoute) {
  const query = (route.query ?? nothing).safeParse(req.query);
  if (!query.success) return { status: 400, body: invalidRequest(fieldsOf(query.error)) };
  req.validatedQuery = query.data as Record<string, unknown>;
  if (req.method !== "POST") return undefined;
  const body = (route.body ?? nothing).safeParse(req.body ?? {});
  if (!body.success) return { status: 400, body: invalidRequest(fieldsOf(body.error)) };
  if (holdsNul(body.data))
    return { status: 400, body: invalidRequest({ body: "may not hold the character NUL" }) };
  req.validatedBody = body.data;
  return undefined;
}

/** PostgreSQL takes no NUL in a text. */
function holdsNul(value: unknown): boolean {
  return JSON.stringify(value)?.includes("\\u0000") ?? false;
}
