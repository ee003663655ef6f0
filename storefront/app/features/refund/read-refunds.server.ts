import { banks, type OrderRefunds, orderRefundsResponse } from "@chumchon/contracts";
import { formatBahtText } from "@chumchon/money";
import type { Lang } from "~/lib/i18n/lang";
import { type Translate, translator } from "~/lib/i18n/translate";
import { readBackend } from "~/lib/medusa.server";
import type { OrderKey } from "~/lib/session.server";
import type { RefundPageView, RefundView } from "./refund-view";

type Refund = OrderRefunds["refunds"][number];

const stateTexts = {
  awaiting_account: "refund.stateAccount",
  awaiting_transfer: "refund.stateTransfer",
  awaiting_approval: "refund.stateApproval",
  approved: "refund.stateApproval",
  done: "refund.stateDone",
  cancelled: "refund.none",
} as const;

/** Refunds by bank of an order, for whoever holds its key. */
export async function readRefunds(key: OrderKey, lang: Lang): Promise<RefundPageView> {
  const answer = await readBackend(orderRefundsResponse, `/store/orders/${key.id}/refunds`, {
    orderToken: key.token,
  });
  const t = translator(lang);
  return {
    orderId: key.id,
    refunds: answer.refunds.map((refund) => refundView(refund, lang, t)),
    banks: banks.map((bank) => ({ code: bank.code, name: bank[lang] })),
  };
}

function refundView(refund: Refund, lang: Lang, t: Translate): RefundView {
  const bank = banks.find((each) => each.code === refund.bank_code);
  return {
    id: refund.id,
    title: t(refund.state === "done" ? "refund.amountDone" : "refund.amount", {
      amount: formatBahtText(refund.amount_satang, lang),
    }),
    state: t(stateTexts[refund.state]),
    account:
      bank && refund.account_last4
        ? t("refund.account", {
            bank: bank[lang],
            last4: refund.account_last4,
            name: refund.account_name ?? "",
          })
        : null,
    needsAccount: refund.state === "awaiting_account",
    mayChange: refund.may_change,
  };
}
