import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { callPortal } from "~/features/portal/call-portal.server";
import { langOfParams, localPath } from "~/lib/i18n/lang";
import { safeRedirect } from "~/lib/safe-redirect.server";
import { destroyPortalCookie, getPortalCookie } from "~/lib/session.server";

/** Signs out, on the server first; or goes on with another of the member's groups. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const form = await request.formData();
  if (form.get("act") === "switch") {
    const body = { group_id: String(form.get("group") ?? "").slice(0, 64) };
    await callPortal(request, z.unknown(), "/portal/session/group", { method: "POST", body });
    return safeRedirect(localPath(lang, "/portal"), "/portal");
  }
  await callPortal(request, z.unknown(), "/portal/session", { method: "DELETE" });
  const cookie = await getPortalCookie(request);
  const door = localPath(lang, "/portal/sign-in");
  return safeRedirect(door, "/portal/sign-in", await destroyPortalCookie(cookie));
}
