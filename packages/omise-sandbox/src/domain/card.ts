import { done, type Outcome, refuse } from "./outcome.js";
import { type Params, readInteger, readText } from "./params.js";
import { type CardScenario, TEST_CARDS } from "./test-cards.js";

/** Everything that is kept of a card. The number itself is never kept, logged or sent on. */
export interface CardRecord {
  readonly id: string;
  readonly createdAtMs: number;
  readonly brand: string;
  readonly lastDigits: string;
  readonly fingerprint: string;
  readonly name: string;
  readonly expirationMonth: number;
  readonly expirationYear: number;
  readonly securityCodeCheck: boolean;
  readonly address: Record<AddressKey, string | null>;
}

const ADDRESS_KEYS = [
  "street1",
  "street2",
  "city",
  "state",
  "postal_code",
  "country",
  "phone_number",
] as const;
type AddressKey = (typeof ADDRESS_KEYS)[number];

export interface AcceptedCard {
  readonly card: CardRecord;
  readonly scenario: CardScenario;
  readonly threeDs: boolean;
}

/**
 * Checks card data as Omise's vault does and forgets the number.
 * Only documented test numbers pass, so that nobody's real card ends up here by accident.
 * `fingerprintOf` is handed in because hashing is not the domain's business.
 */
export function acceptCard(
  params: Params,
  made: { id: string; nowMs: number; fingerprintOf: (number: string) => string },
): Outcome<AcceptedCard> {
  const number = (readText(params, "number") ?? "").replace(/[\s-]/g, "");
  const name = readText(params, "name")?.trim() ?? "";
  if (name === "") return refuse("invalid_card", "name can't be blank");
  if (!passesLuhn(number)) return refuse("invalid_card", "number is invalid");
  const brand = brandOf(number);
  if (brand === null) return refuse("invalid_card", "brand not supported (unknown)");
  const testCard = TEST_CARDS.find((candidate) => candidate.number === number);
  if (!testCard) return refuse("invalid_card", "number is not one of the documented test cards");

  const expiry = readExpiry(params, made.nowMs);
  if (!expiry.ok) return expiry;
  const securityCode = readText(params, "security_code");
  if (securityCode !== null && !/^\d{3,4}$/.test(securityCode)) {
    return refuse("invalid_card", "security code is invalid");
  }
  return done({
    card: {
      id: made.id,
      createdAtMs: made.nowMs,
      brand,
      lastDigits: number.slice(-4),
      fingerprint: made.fingerprintOf(number),
      name,
      expirationMonth: expiry.value.month,
      expirationYear: expiry.value.year,
      securityCodeCheck: securityCode !== null,
      address: readAddress(params),
    },
    scenario: testCard.scenario,
    threeDs: testCard.threeDs || name.toUpperCase().includes("3DS"),
  });
}

function readAddress(params: Params): Record<AddressKey, string | null> {
  const [street1, street2, city, state, postal_code, country, phone_number] = ADDRESS_KEYS.map((key) =>
    readText(params, key),
  );
  return {
    street1: street1 ?? null,
    street2: street2 ?? null,
    city: city ?? null,
    state: state ?? null,
    postal_code: postal_code ?? null,
    country: country ?? null,
    phone_number: phone_number ?? null,
  };
}

function readExpiry(params: Params, nowMs: number): Outcome<{ month: number; year: number }> {
  const month = readInteger(params, "expiration_month");
  const year = readInteger(params, "expiration_year");
  if (!month.ok || month.value === null || month.value < 1 || month.value > 12) {
    return refuse("invalid_card", "expiration month is invalid");
  }
  if (!year.ok || year.value === null) return refuse("invalid_card", "expiration year is invalid");
  const fullYear = year.value < 100 ? 2000 + year.value : year.value;
  // A card is good until the end of its month.
  if (Date.UTC(fullYear, month.value, 1) <= nowMs) {
    return refuse("invalid_card", "expiration date cannot be in the past");
  }
  return done({ month: month.value, year: fullYear });
}

export function passesLuhn(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false;
  let sum = 0;
  for (let index = 0; index < number.length; index += 1) {
    const digit = Number(number[number.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function brandOf(number: string): string | null {
  if (/^4/.test(number)) return "Visa";
  if (/^(5[1-5]|2[2-7])/.test(number)) return "MasterCard";
  if (/^35/.test(number)) return "JCB";
  if (/^3[47]/.test(number)) return "American Express";
  if (/^62/.test(number)) return "UnionPay";
  return null;
}
