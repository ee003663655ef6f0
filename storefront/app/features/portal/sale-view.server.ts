import type { PortalClaim } from "@chumchon/contracts";
import { formatBahtText } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import type { Lang } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import type { SaleView } from "./sales-page";

/** A claim in the reader's language. */
export function saleView(claim: PortalClaim, lang: Lang): SaleView {
  return {
    id: claim.id,
    status: claim.status,
    channel: translator(lang)(`channel.${claim.channel}`),
    amount: formatBahtText(claim.amount_satang, lang, "auto"),
    day: formatThaiDate(claim.sold_on, lang),
    reason: claim.status === "rejected" ? claim.reason : null,
    byStaff: claim.by_staff,
  };
}
