import type { PortalVariant, ProductCertificate, ReviewedFacts, SaleFact } from "@chumchon/contracts";
import { type CategoryRule, categoryRules } from "./category-rules";
import { readFdaNumber } from "./fda-number";

type Goods = Pick<
  ReviewedFacts,
  "description" | "pictures" | "certificates" | "category" | "fda_exempt_reason"
> & { variants: readonly Omit<PortalVariant, "id">[] };

/** A place of a description's template that nobody filled in. */
export const BLANK = "____";

/**
 * What goods lack before they may be sold: price, net quantity and the category's certificates are the law's, the rest
 * is what the shop can't do without.
 * @param today YYYY-MM-DD in Bangkok
 * @param known certificates that staff have accepted as they are: their numbers are not judged again
 */
export function missingForSale(
  goods: Goods,
  today: string,
  known: readonly ProductCertificate[] = [],
): SaleFact[] {
  const { variants, certificates } = goods;
  const fresh = certificates.filter((each) => !known.some((other) => isSame(each, other)));
  const checks: Record<SaleFact, boolean> = {
    picture: goods.pictures.length === 0,
    description: goods.description.trim().length < 10 || goods.description.includes(BLANK),
    price: variants.some(({ price_satang }) => price_satang === null),
    net_amount: variants.some(({ net_amount }) => net_amount === null),
    weight: variants.some(({ weight_grams }) => weight_grams === null),
    certificate: !fulfils(goods, categoryRules[goods.category as keyof typeof categoryRules]),
    fda_number: fresh.some(({ kind, number }) => kind === "fda" && !readFdaNumber(number ?? "")),
    certificate_number: fresh.some(isWithoutNumber),
    certificate_expired: fresh.some(({ valid_until }) => valid_until !== null && valid_until < today),
  };
  return (Object.keys(checks) as SaleFact[]).filter((fact) => checks[fact]);
}

function fulfils(goods: Goods, rule: CategoryRule | undefined): boolean {
  if (!rule || rule.anyOf.length === 0) return true;
  if (goods.certificates.some(({ kind }) => rule.anyOf.includes(kind))) return true;
  return rule.orReason && (goods.fda_exempt_reason ?? "").trim().length >= 5;
}

/** Stars stand for an OTOP certificate, which has no number of its own. */
function isWithoutNumber({ kind, number, level }: ProductCertificate): boolean {
  return kind === "otop" ? level === null : (number ?? "").trim() === "";
}

function isSame(a: ProductCertificate, b: ProductCertificate): boolean {
  return a.kind === b.kind && a.number === b.number && a.level === b.level && a.valid_until === b.valid_until;
}
