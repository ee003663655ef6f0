import { env } from "~/lib/env.server";
import { safeRedirect } from "~/lib/safe-redirect.server";
import { getPortalCookie } from "~/lib/session.server";

const TIMEOUT_MS = 15_000;

/** A PDF of the backend, handed on as it is; anything else is no page. */
export function fetchPdf(request: Request, path: `/portal/${string}`, method: "GET" | "POST") {
  return fetchFile(request, path, method, /^application\/pdf/);
}

/** A report of the group: on paper, as a workbook, or as CSV. */
export function fetchReport(request: Request, path: `/portal/${string}`) {
  return fetchFile(request, path, "GET", /^(?:application\/(?:pdf|vnd\.openxml)|text\/csv)/);
}

/** A private file of the group: a picture to look at, or a PDF. */
export function fetchPrivate(request: Request, path: `/portal/${string}`) {
  return fetchFile(request, path, "GET", /^(?:image\/(?:jpeg|png|webp)|application\/pdf)/);
}

async function fetchFile(
  request: Request,
  path: `/portal/${string}`,
  method: "GET" | "POST",
  kind: RegExp,
): Promise<Response> {
  const token = (await getPortalCookie(request)).get("token");
  if (token === undefined) throw safeRedirect("/portal/sign-in", "/portal/sign-in");
  const answer = await fetch(new URL(path, `${env.BACKEND_URL}/`), {
    method,
    headers: {
      "x-portal-token": token,
      ...(method === "POST" ? { "Content-Type": "application/json" } : {}),
    },
    ...(method === "POST" ? { body: "{}" } : {}),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (answer.status === 401) throw safeRedirect("/portal/sign-in", "/portal/sign-in");
  const type = answer.headers.get("Content-Type") ?? "";
  if (!answer.ok || !kind.test(type)) throw new Response(null, { status: answer.ok ? 502 : 404 });
  return new Response(answer.body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": answer.headers.get("Content-Disposition") ?? "inline",
      "Cache-Control": "private, no-store",
    },
  });
}
