import { createInviteResponse, memberRoles } from "@chumchon/contracts";
import { json } from "@remix-run/node";
import { z } from "zod";
import { safeRedirect } from "~/lib/safe-redirect.server";
import { commitPortalCookie, getPortalCookie, leavePortalNotice } from "~/lib/session.server";
import { callPortal } from "./call-portal.server";
import { portalFault } from "./portal-fault.server";

const text = (form: FormData, name: string, most: number) => String(form.get(name) ?? "").slice(0, most);
const idOf = (form: FormData) => text(form, "id", 64).replace(/\W/g, "");

const acts = {
  role: (id: string) => `/portal/members/${id}/role`,
  "sign-out": (id: string) => `/portal/members/${id}/sign-out`,
  remove: (id: string) => `/portal/members/${id}/remove`,
  revoke: (id: string) => `/portal/invites/${id}/revoke`,
} as const satisfies Record<string, (id: string) => `/portal/${string}`>;

/** Invites somebody (the link is shown in this answer and never again), or changes a member. */
export async function actOnMembers(request: Request, form: FormData, backTo: string) {
  const act = form.get("act");
  const typed = { name: text(form, "name", 120), phone: text(form, "phone", 40) };
  try {
    if (act === "invite") {
      const { invite } = await callPortal(request, createInviteResponse, "/portal/invites", {
        method: "POST",
        body: { ...typed, role: roleOf(form) },
      });
      return json({ invite: { ...invite, name: typed.name }, fault: null, typed: null });
    }
    const door = Object.entries(acts).find(([name]) => name === act)?.[1];
    if (door === undefined) throw new Response(null, { status: 400 });
    const body = act === "role" ? { role: roleOf(form) } : {};
    await callPortal(request, z.unknown(), door(idOf(form)), { method: "POST", body });
  } catch (error) {
    if (error instanceof Response) throw error;
    const { key, vars } = portalFault(error);
    return json({ invite: null, fault: { key, ...(vars ? { vars } : {}) }, typed }, { status: 400 });
  }
  const cookie = await getPortalCookie(request);
  leavePortalNotice(cookie, { key: "portal.saved", tone: "good" });
  return safeRedirect(backTo, "/portal/members", await commitPortalCookie(cookie));
}

/** The least that a role can do, when the form names none. */
const roleOf = (form: FormData) => z.enum(memberRoles).catch("viewer").parse(form.get("role"));
