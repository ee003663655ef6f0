import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import type { PortalRole } from "../../modules/portal-access/domain/portal-acts";
import type { OpenSession } from "../../modules/portal-access/sessions";
import { notFound, PortalRefusal } from "../../workflows/portal-access/portal-refusal";

/** Who asks, for which group; put there by `guardPortal`, so only routes that need a session may read it. */
export type Portal = { session: OpenSession; groupId: string; role: PortalRole; actor: AuditActor };

const key = Symbol("portal");
type Carrier = { [key]?: Portal };

export function setPortal(req: MedusaRequest, portal: Portal): void {
  (req as Carrier)[key] = portal;
}

/** @throws Error on a route that is open to everybody: a bug */
export function portalOf(req: MedusaRequest): Portal {
  const portal = (req as Carrier)[key];
  if (!portal) throw new Error(`${req.method} ${req.path} is no route of a member`);
  return portal;
}

/** Who is written beside an act: the member's name, or that staff helped. */
export function actorName(req: MedusaRequest): string {
  return portalOf(req).session.member?.name ?? "เจ้าหน้าที่สมาคม";
}

/** Who is written beside a change of goods. */
export function productActor(req: MedusaRequest): { type: string; id: string; name: string } {
  const { type, id } = portalOf(req).actor;
  return { type, id: id ?? "", name: actorName(req) };
}

/** The path parameter of this name. */
export const param = (req: MedusaRequest, name: string): string => req.params[name] ?? "";

type Handler = (req: MedusaRequest, res: MedusaResponse) => Promise<unknown>;

const isNotFound = (error: unknown) =>
  MedusaError.isMedusaError(error) && error.type === MedusaError.Types.NOT_FOUND;

/** Turns a refusal into its answer; a 404 is written down, because it may be somebody who tries doors. */
export function answering(handler: Handler): Handler {
  return async (req, res) => {
    try {
      return await handler(req, res);
    } catch (error) {
      const refusal = isNotFound(error) ? notFound() : error;
      if (!(refusal instanceof PortalRefusal)) throw error;
      if (refusal.status === 404) {
        const { session } = (req as Carrier)[key] ?? {};
        const who = session?.member?.id ?? session?.assisted?.staffId ?? "nobody";
        req.scope
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(
            `portal: ${who} of ${session?.groupId ?? "no group"} found nothing at ${req.method} ${req.path}`,
          );
      }
      return res.status(refusal.status).json(refusal.body);
    }
  };
}
