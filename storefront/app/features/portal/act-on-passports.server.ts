import { passportResponse } from "@chumchon/contracts";
import { json } from "@remix-run/node";
import { safeRedirect } from "~/lib/safe-redirect.server";
import { commitPortalCookie, getPortalCookie, leavePortalNotice } from "~/lib/session.server";
import { callPortal } from "./call-portal.server";
import type { PortalFault } from "./portal-fault";
import { portalFault } from "./portal-fault.server";

/** Makes a passport, or revokes one with a reason. */
export async function actOnPassports(request: Request, form: FormData, backTo: string) {
  const isIssue = form.get("act") === "issue";
  const id = String(form.get("id") ?? "")
    .slice(0, 64)
    .replace(/\W/g, "");
  const reason = String(form.get("reason") ?? "").slice(0, 500);
  if (!isIssue && reason.trim() === "") return refused({ key: "portalError.passport_reason" });
  try {
    await callPortal(
      request,
      passportResponse,
      isIssue ? "/portal/passports" : `/portal/passports/${id}/revoke`,
      { method: "POST", body: isIssue ? { valid_days: Number(form.get("days")) } : { reason } },
    );
  } catch (error) {
    const { key, vars } = portalFault(error);
    return refused({ key, ...(vars ? { vars } : {}) });
  }
  const cookie = await getPortalCookie(request);
  const key = isIssue ? "portalPassport.issued" : "portalPassport.isRevoked";
  leavePortalNotice(cookie, { key, tone: "good" });
  return safeRedirect(backTo, "/portal/income/passports", await commitPortalCookie(cookie));
}

const refused = (fault: PortalFault) => json({ fault }, { status: 400 });
