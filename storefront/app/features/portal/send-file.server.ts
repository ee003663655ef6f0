import { errorBody, privateFileResponse } from "@chumchon/contracts";
import { BackendError } from "~/lib/backend-error.server";
import { env } from "~/lib/env.server";
import { safeRedirect } from "~/lib/safe-redirect.server";
import { getPortalCookie } from "~/lib/session.server";

const TIMEOUT_MS = 20_000;

/**
 * Hands a chosen file to the backend, which says what it is by its bytes.
 * @returns the id of the stored file
 * @throws BackendError `file_empty`, `file_too_large`, `file_type_refused`
 */
export async function sendPortalFile(
  request: Request,
  file: File,
  purpose: "income_evidence",
): Promise<string> {
  const token = (await getPortalCookie(request)).get("token");
  if (token === undefined) throw safeRedirect("/portal/sign-in", "/portal/sign-in");
  const url = new URL("/portal/files", `${env.BACKEND_URL}/`);
  url.searchParams.set("purpose", purpose);
  const name = file.name.slice(0, 255).trim();
  if (name !== "") url.searchParams.set("name", name);
  const answer = await fetch(url, {
    method: "POST",
    headers: { "x-portal-token": token, "Content-Type": "application/octet-stream" },
    body: await file.arrayBuffer(),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const json: unknown = await answer.json();
  if (answer.ok) return privateFileResponse.parse(json).file.id;
  if (answer.status === 401) throw safeRedirect("/portal/sign-in", "/portal/sign-in");
  const body = errorBody.safeParse(json);
  const unknown = { type: "unexpected", message: `the backend answered ${answer.status}` };
  throw new BackendError(answer.status, body.success ? body.data : unknown);
}
