import type { ProductDetail } from "@chumchon/contracts";
import { formatThaiDate, toBangkokDate } from "@chumchon/thai";
import type { Lang } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import type { CertificateView } from "./product-view";

type Certificate = ProductDetail["certificates"][number];

/** A certificate as a reader checks it: its number, its stars, until when it holds, or that it has run out. */
export function toCertificateView(certificate: Certificate, lang: Lang, now: Date): CertificateView {
  const t = translator(lang);
  const facts: string[] = [];
  if (certificate.level !== null) facts.push(t("product.stars", { count: certificate.level }));
  if (certificate.number !== null) facts.push(t("product.certificateNumber", { number: certificate.number }));
  if (certificate.valid_until !== null) {
    const date = formatThaiDate(certificate.valid_until, lang, "short");
    const isOver = certificate.valid_until < toBangkokDate(now);
    facts.push(isOver ? t("product.certificateExpired", { date }) : t("product.certificateUntil", { date }));
  }
  return { kind: certificate.kind, facts };
}
