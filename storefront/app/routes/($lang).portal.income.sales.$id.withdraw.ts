import { portalClaimResponse } from "@chumchon/contracts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { callPortal } from "~/features/portal/call-portal.server";
import { portalFault } from "~/features/portal/portal-fault.server";
import { langOfParams, localPath } from "~/lib/i18n/lang";
import { safeRedirect } from "~/lib/safe-redirect.server";
import {
  commitPortalCookie,
  getPortalCookie,
  leavePortalNotice,
  type PortalNotice,
} from "~/lib/session.server";

/** Gives up a sale that is not verified yet. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = (params.id ?? "").replace(/\W/g, "").slice(0, 64);
  const version = Number((await request.formData()).get("version"));
  let notice: PortalNotice = { key: "sale.withdrawn", tone: "good" };
  try {
    const body = { version, reason: "กลุ่มยกเลิกการแจ้งยอดเอง" };
    await callPortal(request, portalClaimResponse, `/portal/income-claims/${id}/withdraw`, {
      method: "POST",
      body,
    });
  } catch (error) {
    if (error instanceof Response) throw error;
    notice = portalFault(error);
  }
  const cookie = await getPortalCookie(request);
  leavePortalNotice(cookie, notice);
  const back = localPath(langOfParams(params), "/portal/income/sales");
  return safeRedirect(back, "/portal/income/sales", await commitPortalCookie(cookie));
}
