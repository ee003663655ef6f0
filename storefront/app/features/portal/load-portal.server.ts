import { portalSessionResponse } from "@chumchon/contracts";
import { commitPortalCookie, getPortalCookie, takePortalNotice } from "~/lib/session.server";
import { callPortal } from "./call-portal.server";
import type { PortalView } from "./portal-view";

/** What the frame of every page of the portal needs: who, for which group, and the last act's notice. */
export async function loadPortal(request: Request): Promise<{ view: PortalView; headers: HeadersInit }> {
  const { session } = await callPortal(request, portalSessionResponse, "/portal/session");
  const cookie = await getPortalCookie(request);
  const notice = takePortalNotice(cookie);
  const view: PortalView = {
    memberName: session.member?.name ?? null,
    role: session.member?.role ?? null,
    assistReason: session.assisted?.reason ?? null,
    group: session.group,
    acts: session.acts,
    otherGroups: session.other_groups.map(({ id, name }) => ({ id, name })),
    notice,
  };
  return { view, headers: notice === null ? {} : await commitPortalCookie(cookie) };
}
