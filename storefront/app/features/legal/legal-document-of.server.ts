import type { Lang } from "~/lib/i18n/lang";
import { privacySections } from "./documents/privacy.server";
import { refundsSections } from "./documents/refunds.server";
import { sellerSections } from "./documents/seller.server";
import { termsSections } from "./documents/terms.server";
import type { LegalDocument, LegalPageName, LegalSection } from "./legal-document";
import { PRIVACY_VERSION } from "./privacy-version";

const DRAFT_VERSION = "draft-2569-11";

const SECTIONS: Record<LegalPageName, Record<Lang, LegalSection[]>> = {
  privacy: privacySections,
  terms: termsSections,
  refunds: refundsSections,
  seller: sellerSections,
};

export function legalDocumentOf(page: LegalPageName, lang: Lang): LegalDocument {
  return {
    version: page === "privacy" ? PRIVACY_VERSION : DRAFT_VERSION,
    sections: SECTIONS[page][lang],
  };
}
