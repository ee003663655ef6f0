import { moveStockResponse, stockItem, writeOffReasons } from "@chumchon/contracts";
import { normalizeThai } from "@chumchon/thai";
import { json } from "@remix-run/node";
import { z } from "zod";
import { safeRedirect } from "~/lib/safe-redirect.server";
import {
  commitPortalCookie,
  getPortalCookie,
  leavePortalNotice,
  type PortalNotice,
} from "~/lib/session.server";
import { callPortal } from "./call-portal.server";
import { portalFault } from "./portal-fault.server";

/** A whole number as it is typed, also in Thai digits and with commas; null for "สิบ" and the like. */
export function readPieces(text: FormDataEntryValue | null): number | null {
  const digits = typeof text === "string" ? normalizeThai(text.slice(0, 20)).replace(/[,\s]/g, "") : "";
  return /^[+-]?\d{1,7}$/.test(digits) ? Number(digits) : null;
}

const badNumber: PortalNotice = { key: "portalError.bad_number", tone: "bad" };

/**
 * One act on one thing. With scripts the list asks for JSON and shows a refusal in its row; without, the next page
 * says what came of it, with the undo beside it.
 */
export async function actOnStock(request: Request, itemId: string, form: FormData, backTo: string) {
  const notice = await tryToAct(request, itemId, form);
  if (form.get("via") === "script") {
    return json({
      fault:
        notice.tone === "bad" ? { key: notice.key, ...(notice.vars ? { vars: notice.vars } : {}) } : null,
    });
  }
  const cookie = await getPortalCookie(request);
  leavePortalNotice(cookie, notice);
  return safeRedirect(backTo, "/portal/stock", await commitPortalCookie(cookie));
}

async function tryToAct(request: Request, itemId: string, form: FormData): Promise<PortalNotice> {
  const name = String(form.get("name") ?? "").slice(0, 60);
  const key = String(form.get("request_key") ?? "").slice(0, 64);
  try {
    if (form.get("act") === "undo") return await undo(request, String(form.get("movement") ?? ""), key);
    if (form.get("act") === "threshold") return await setThreshold(request, itemId, form);
    const body = bodyOf(form, key);
    if (body === null) return badNumber;
    const moved = await callPortal(request, moveStockResponse, `/portal/stock/${itemId}/movements`, {
      method: "POST",
      body,
    });
    const vars = { name, count: moved.item.on_hand };
    return moved.delta === 0
      ? { key: "portal.moved", tone: "good", vars }
      : { key: "portal.moved", tone: "good", vars, undo: moved.movement_id };
  } catch (error) {
    return portalFault(error);
  }
}

function bodyOf(form: FormData, request_key: string): Record<string, unknown> | null {
  const kind = form.get("act");
  const pieces = readPieces(form.get(kind === "adjust" ? "by" : "pieces"));
  if (pieces === null || (pieces < 0 && kind !== "adjust")) return null;
  if (kind === "adjust") return { kind, by: pieces, request_key };
  if (kind === "count") return { kind, counted: pieces, request_key };
  if (kind === "receive") return pieces === 0 ? null : { kind, pieces, request_key };
  const reason = z.enum(writeOffReasons).safeParse(form.get("reason"));
  return pieces === 0 ? null : { kind: "write_off", pieces, reason: reason.data ?? "other", request_key };
}

async function undo(request: Request, movement: string, request_key: string): Promise<PortalNotice> {
  const moved = await callPortal(request, moveStockResponse, `/portal/stock-movements/${movement}/undo`, {
    method: "POST",
    body: { request_key },
  });
  const { title, variant, on_hand } = moved.item;
  return { key: "portal.undone", tone: "good", vars: { name: `${title} ${variant}`.trim(), count: on_hand } };
}

async function setThreshold(request: Request, itemId: string, form: FormData): Promise<PortalNotice> {
  const pieces = readPieces(form.get("pieces"));
  if (pieces === null || pieces < 0) return badNumber;
  await callPortal(request, z.object({ item: stockItem }), `/portal/stock/${itemId}/threshold`, {
    method: "POST",
    body: { pieces },
  });
  return { key: "portal.saved", tone: "good" };
}
