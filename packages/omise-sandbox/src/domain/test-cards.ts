/** What a documented test card makes the issuer do. */
export type CardScenario =
  | { readonly kind: "approve" }
  | { readonly kind: "decline"; readonly failureCode: string }
  | { readonly kind: "three_ds_enrolment_fails" }
  | { readonly kind: "three_ds_validation_fails" };

export interface TestCard {
  readonly number: string;
  readonly scenario: CardScenario;
  /** Whether `threeDs: "card"` sends this number to the authorize page whatever the holder's name is. */
  readonly threeDs: boolean;
}

const APPROVE: CardScenario = { kind: "approve" };

const APPROVED = [
  "4242424242424242",
  "4111111111111111",
  "5555555555554444",
  "3530111333300000",
  "3566111111111113",
  "378282246310005",
  "6250947000000006",
];

/** Source: Omise "Testing" page; the security-code card is from its 2017 edition only. */
const DECLINED: Record<string, readonly string[]> = {
  insufficient_fund: ["4111111111140011", "5555551111110011", "3530111111190011"],
  stolen_or_lost_card: ["4111111111130012", "5555551111100012", "3530111111180012"],
  failed_processing: ["4111111111120013", "5555551111190013", "3530111111170013"],
  payment_rejected: ["4111111111110014", "5555551111180014", "3530111111160014"],
  failed_fraud_check: ["4111111111190016", "5555551111160016", "3530111111140016"],
  invalid_account_number: ["4111111111180017", "5555551111150017", "3530111111130017"],
  invalid_security_code: ["4111111111160001"],
};

const ENROLMENT_FAILS = ["4111111111150002", "5555551111120002", "3530111111100002"];
const VALIDATION_FAILS = ["4111111111140003", "5555551111110003", "3530111111190003"];

/**
 * 5454545454545454 approves at Omise; here it also always asks for 3-D Secure (in mode "card"), because
 * Omise documents no number for "3-D Secure that succeeds": there the account decides, not the card.
 */
export const TEST_CARDS: readonly TestCard[] = [
  ...APPROVED.map((number) => ({ number, scenario: APPROVE, threeDs: false })),
  { number: "5454545454545454", scenario: APPROVE, threeDs: true },
  ...Object.entries(DECLINED).flatMap(([failureCode, numbers]) =>
    numbers.map((number) => ({
      number,
      scenario: { kind: "decline" as const, failureCode },
      threeDs: false,
    })),
  ),
  ...ENROLMENT_FAILS.map((number) => ({
    number,
    scenario: { kind: "three_ds_enrolment_fails" as const },
    threeDs: true,
  })),
  ...VALIDATION_FAILS.map((number) => ({
    number,
    scenario: { kind: "three_ds_validation_fails" as const },
    threeDs: true,
  })),
];

export const FAILURE_MESSAGES: Record<string, string> = {
  insufficient_fund: "insufficient funds in the account or the card has reached the credit limit",
  stolen_or_lost_card: "card is stolen or lost",
  failed_processing: "the payment processing has failed",
  payment_rejected: "the payment was rejected by the issuer",
  failed_fraud_check: "the card was marked as fraudulent",
  invalid_account_number: "a valid account for the card could not be found",
  invalid_security_code: "the security code is invalid",
  payment_cancelled: "the payment was cancelled by the payer",
};
