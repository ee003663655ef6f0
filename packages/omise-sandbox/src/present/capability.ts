import { CHARGE_MAX_SATANG } from "../domain/charge-request.js";

const BANKS = [
  "test",
  "bbl",
  "kbank",
  "ktb",
  "ttb",
  "scb",
  "cimb",
  "uob",
  "bay",
  "gsb",
  "ghb",
  "baac",
  "tisco",
  "kk",
];

export function presentCapability(): object {
  return {
    object: "capability",
    location: "/capability",
    banks: BANKS,
    limits: {
      charge_amount: { max: CHARGE_MAX_SATANG, min: 2000 },
      transfer_amount: { max: 100000000000, min: 3000 },
      installment_amount: { min: 200000 },
    },
    payment_methods: [
      presentMethod("card", ["JCB", "Visa", "MasterCard", "American Express", "UnionPay"]),
      presentMethod("promptpay", null),
    ],
    country: "TH",
    tokenization_methods: [],
    zero_interest_installments: false,
  };
}

function presentMethod(name: string, cardBrands: string[] | null): object {
  return {
    object: "payment_method",
    name,
    currencies: ["THB"],
    card_brands: cardBrands,
    installment_terms: null,
    loan_installment_terms: null,
    banks: [],
    provider: null,
  };
}
