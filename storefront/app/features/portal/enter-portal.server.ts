import { inviteResponse, signInResponse } from "@chumchon/contracts";
import type { AppLoadContext } from "@remix-run/node";
import { json } from "@remix-run/node";
import { shopSourceOf } from "~/lib/buyer.server";
import { callBackend } from "~/lib/medusa.server";
import { safeRedirect } from "~/lib/safe-redirect.server";
import { commitPortalCookie, getPortalCookie } from "~/lib/session.server";
import { portalFault } from "./portal-fault.server";

type Door = "/portal/session" | `/portal/invitations/${string}`;

/** Signs in through a door; what was typed stays, except the PIN. */
export async function enterPortal(
  request: Request,
  context: AppLoadContext,
  door: Door,
  body: { phone?: string; secret: string },
  home: string,
) {
  try {
    const { token } = await callBackend(signInResponse, door, {
      method: "POST",
      body,
      source: shopSourceOf(context),
    });
    return await keepToken(request, token, home);
  } catch (error) {
    const { key, vars } = portalFault(error);
    return json({ fault: { key, ...(vars ? { vars } : {}) }, phone: body.phone ?? "" }, { status: 400 });
  }
}

/** The token goes into the signed cookie, which no script reads. */
export async function keepToken(request: Request, token: string, home: string): Promise<Response> {
  const cookie = await getPortalCookie(request);
  cookie.set("token", token);
  return safeRedirect(home, "/portal", await commitPortalCookie(cookie));
}

export async function loadInvite(token: string) {
  try {
    const { invite } = await callBackend(inviteResponse, `/portal/invitations/${token}`);
    return { invite, fault: null };
  } catch (error) {
    const { key } = portalFault(error);
    return { invite: null, fault: { key } };
  }
}
