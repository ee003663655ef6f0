import { portalClaimResponse } from "@chumchon/contracts";
import { isDate } from "@chumchon/thai";
import { json } from "@remix-run/node";
import { safeRedirect } from "~/lib/safe-redirect.server";
import { commitPortalCookie, getPortalCookie, leavePortalNotice } from "~/lib/session.server";
import { callPortal } from "./call-portal.server";
import { portalFault } from "./portal-fault.server";
import { readBaht } from "./read-baht";
import type { SaleTyped } from "./sale-form";
import { sendPortalFile } from "./send-file.server";

/** What the backend takes; a larger one need not travel on. */
const MAX_FILE_BYTES = 10_000_000;

type Target = { door: "/portal/income-claims" | `/portal/income-claims/${string}`; evidence: string[] };

/**
 * A sale with its photo: the photo first, then the claim that names it. What was typed stays when something is
 * refused; a browser forgets the chosen photo by itself.
 * @param target.evidence photos that the claim has already
 */
export async function recordSale(request: Request, target: Target, backTo: string) {
  const form = await request.formData();
  const typed = typedOf(form);
  try {
    const amount = readBaht(typed.amount);
    if (amount === null) return refused("portalError.bad_amount", typed);
    if (!isDate(typed.soldOn)) return refused("portalError.bad_date", typed);
    const photo = form.get("photo");
    if (photo instanceof File && photo.size > MAX_FILE_BYTES) {
      return refused("portalError.file_too_large", typed);
    }
    const chosen =
      photo instanceof File && photo.size > 0
        ? [await sendPortalFile(request, photo, "income_evidence")]
        : [];
    const evidence = [...target.evidence, ...chosen];
    if (evidence.length === 0) return refused("portalError.claim_evidence_missing", typed);
    const body = {
      channel: typed.channel,
      sold_on: typed.soldOn,
      amount_satang: amount,
      note: typed.note,
      evidence,
      ...(target.door === "/portal/income-claims"
        ? { request_key: String(form.get("request_key") ?? "") }
        : { version: Number(form.get("version")) }),
    };
    await callPortal(request, portalClaimResponse, target.door, { method: "POST", body });
  } catch (error) {
    if (error instanceof Response) throw error;
    const { key } = portalFault(error);
    return refused(key, typed);
  }
  const cookie = await getPortalCookie(request);
  leavePortalNotice(cookie, { key: "sale.sent", tone: "good" });
  return safeRedirect(backTo, "/portal/income/sales", await commitPortalCookie(cookie));
}

function refused(key: Parameters<typeof leavePortalNotice>[1]["key"], typed: SaleTyped) {
  return json({ fault: { key }, typed }, { status: 400 });
}

function typedOf(form: FormData): SaleTyped {
  const text = (name: string, most: number) => String(form.get(name) ?? "").slice(0, most);
  return {
    channel: text("channel", 20),
    amount: text("amount", 30),
    soldOn: text("sold_on", 10),
    note: text("note", 2000),
  };
}
