import type { z } from "zod";
import { BackendError } from "~/lib/backend-error.server";
import { type BackendCall, callBackend } from "~/lib/medusa.server";
import { safeRedirect } from "~/lib/safe-redirect.server";
import { getPortalCookie } from "~/lib/session.server";

const SIGN_IN = "/portal/sign-in";

/**
 * Asks the backend as the member of this request. Who is not signed in (any more) goes to the door; what is not the
 * group's own is no page. Other refusals are the caller's to show.
 */
export async function callPortal<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  path: `/portal/${string}`,
  call: Omit<BackendCall, "portalToken"> = {},
): Promise<z.output<Schema>> {
  const token = (await getPortalCookie(request)).get("token");
  if (token === undefined) throw safeRedirect(SIGN_IN, SIGN_IN);
  try {
    return await callBackend(schema, path, { ...call, portalToken: token });
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    if (error.status === 401) throw safeRedirect(SIGN_IN, SIGN_IN);
    const isPage = call.method === undefined || call.method === "GET";
    if (isPage) throw new Response(null, { status: [403, 404].includes(error.status) ? error.status : 503 });
    throw error;
  }
}
