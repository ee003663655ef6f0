import { currentPrivacyVersion } from "@chumchon/contracts";
import type { Lang } from "~/lib/i18n/lang";
import { privacySections } from "./documents/privacy.server";
import { refundsSections } from "./documents/refunds.server";
import { sellerSections } from "./documents/seller.server";
import { termsSections } from "./documents/terms.server";
import type { LegalDocument, LegalPageName, LegalSection } from "./legal-document";

const DRAFT_VERSION = "draft-2569-11";

const SECTIONS: Record<LegalPageName, Record<Lang, LegalSection[]>> = {
  privacy: privacySections,
  terms: termsSections,
  refunds: refundsSections,
  seller: sellerSections,
};

export function legalDocumentOf(page: LegalPageName, lang: Lang): LegalDocument {
  return {
    // The very version that the checkout asks to accept and that orders keep.
    version: page === "privacy" ? currentPrivacyVersion : DRAFT_VERSION,
    sections: SECTIONS[page][lang],
  };
}
