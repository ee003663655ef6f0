import { bankAccountBody, id } from "@chumchon/contracts";
import { json } from "@remix-run/node";
import { z } from "zod";
import { BackendError } from "~/lib/backend-error.server";
import type { TextKey } from "~/lib/i18n/dictionary";
import { type Lang, localPath } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { callBackend } from "~/lib/medusa.server";
import { safeRedirect } from "~/lib/safe-redirect.server";
import type { OrderKey } from "~/lib/session.server";
import type { AccountField, AccountReply } from "./refund-view";

const BAD_REQUEST = 400;
const MAX_TYPED = 200;
const texts = {
  bank_code: "refund.faultBank",
  account_number: "refund.faultNumber",
  account_name: "refund.faultName",
} as const satisfies Record<AccountField, TextKey>;
const saved = z.object({ refund: z.object({ state: z.string() }) });

/** Saves where a refund goes to and leads back to the page; what is wrong is told beside its field. */
export async function saveAccount(key: OrderKey, form: FormData, lang: Lang): Promise<Response> {
  const read = (name: string) => String(form.get(name) ?? "").slice(0, MAX_TYPED);
  const typed = {
    bank_code: read("bank_code"),
    account_number: read("account_number"),
    account_name: read("account_name"),
  };
  const refundId = id.safeParse(read("refund_id"));
  const page = localPath(lang, `/orders/${key.id}/refund`);
  if (!refundId.success) return safeRedirect(page, "/");
  const refused = (faults: AccountReply["faults"], status: number) =>
    json<AccountReply>({ refundId: refundId.data, typed, faults }, { status });
  const t = translator(lang);
  const checked = bankAccountBody.safeParse(typed);
  if (!checked.success) {
    const wrong = new Set(checked.error.issues.map((issue) => issue.path[0]));
    const fields = Object.entries(texts).filter(([field]) => wrong.has(field));
    return refused(Object.fromEntries(fields.map(([field, text]) => [field, t(text)])), BAD_REQUEST);
  }
  try {
    await callBackend(saved, `/store/orders/${key.id}/refunds/${refundId.data}/account`, {
      method: "POST",
      body: checked.data,
      orderToken: key.token,
    });
    return safeRedirect(page, "/");
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    const moved = error.code === "wrong_state";
    if (!moved) console.error("refund account failed", key.id, error.status, error.message);
    const text = t(moved ? "refund.faultMoved" : "refund.faultLater");
    return refused({ form: text }, error.status >= BAD_REQUEST ? error.status : 503);
  }
}
