/** What the card form holds; it lives in the browser only and goes to nobody but Omise. */
export type CardDetails = { number: string; name: string; expiry: string; code: string };

export const cardFields = ["number", "name", "expiry", "code"] as const;
export type CardField = (typeof cardFields)[number];

export type CardFaultKey =
  | "fault.card.number"
  | "fault.card.name"
  | "fault.card.expiry"
  | "fault.card.expired"
  | "fault.card.code";
export type CardFaults = Partial<Record<CardField, CardFaultKey>>;

/** As Omise.js wants it. */
export type OmiseCard = {
  name: string;
  number: string;
  expiration_month: number;
  expiration_year: number;
  security_code: string;
};

export type ReadCard = { ok: true; card: OmiseCard } | { ok: false; faults: CardFaults };

const EXPIRY = /^(\d{1,2})\s*[/\-. ]?\s*(\d{2}|\d{4})$/;
const CENTURY = 2_000;

/** Checks what a typing mistake can break before Omise is asked; blanks and dashes in the number are fine. */
export function readCard(details: CardDetails, now: Date): ReadCard {
  const faults: CardFaults = {};
  const number = details.number.replace(/[\s-]/g, "");
  const name = details.name.trim();
  const code = details.code.trim();
  const expiry = readExpiry(details.expiry.trim());
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) faults.number = "fault.card.number";
  if (name === "") faults.name = "fault.card.name";
  if (expiry === null) faults.expiry = "fault.card.expiry";
  else if (isPast(expiry, now)) faults.expiry = "fault.card.expired";
  if (!/^\d{3,4}$/.test(code)) faults.code = "fault.card.code";
  if (expiry === null || Object.keys(faults).length > 0) return { ok: false, faults };
  const { month, year } = expiry;
  return {
    ok: true,
    card: { name, number, expiration_month: month, expiration_year: year, security_code: code },
  };
}

type Expiry = { month: number; year: number };

function readExpiry(text: string): Expiry | null {
  const match = EXPIRY.exec(text);
  if (match === null) return null;
  const month = Number(match[1]);
  const year = Number(match[2]) < 100 ? CENTURY + Number(match[2]) : Number(match[2]);
  return month >= 1 && month <= 12 ? { month, year } : null;
}

/** A card is good to the end of its month. */
function isPast({ month, year }: Expiry, now: Date): boolean {
  return year * 12 + month < now.getFullYear() * 12 + now.getMonth() + 1;
}

function passesLuhn(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < number.length; index += 1) {
    const digit = Number(number[number.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
