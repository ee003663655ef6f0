import type {
  CreateProductBody,
  ProductCertificate,
  ReviewedFacts,
  UpdateProductBody,
} from "@chumchon/contracts";
import { readFdaNumber } from "../../modules/group-product/domain/fda-number";

type Body = UpdateProductBody | CreateProductBody;

/** What a form asks for, of the facts that staff look at; numbers in the form of the label. */
export function wantedFacts(body: Body, variantIds: readonly string[]): ReviewedFacts {
  return {
    title: body.title,
    category: body.category,
    description: body.description,
    pictures: body.pictures,
    certificates: body.certificates
      .map(tidy)
      .sort((a, b) => a.kind.localeCompare(b.kind) || (a.number ?? "").localeCompare(b.number ?? "")),
    net: variantIds.map((variant_id, index) => {
      const variant = body.variants.find((each) => each.id === variant_id) ?? body.variants[index];
      return { variant_id, amount: variant?.net_amount ?? null, unit: variant?.net_unit ?? "g" };
    }),
    fda_exempt_reason: body.fda_exempt_reason || null,
  };
}

function tidy(certificate: ProductCertificate): ProductCertificate {
  const number = certificate.number || null;
  return {
    ...certificate,
    number: certificate.kind === "fda" ? (readFdaNumber(number ?? "") ?? number) : number,
    level: certificate.kind === "otop" ? certificate.level : null,
  };
}
