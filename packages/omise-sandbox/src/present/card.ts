import type { CardRecord } from "../domain/card.js";
import { isoSecond } from "../domain/iso-second.js";

export function presentCard(card: CardRecord): object {
  return {
    object: "card",
    id: card.id,
    livemode: false,
    location: null,
    deleted: false,
    street1: card.address.street1,
    street2: card.address.street2,
    city: card.address.city,
    state: card.address.state,
    phone_number: card.address.phone_number,
    postal_code: card.address.postal_code,
    country: card.address.country ?? "",
    financing: "",
    bank: "",
    brand: card.brand,
    fingerprint: card.fingerprint,
    first_digits: null,
    last_digits: card.lastDigits,
    name: card.name,
    expiration_month: card.expirationMonth,
    expiration_year: card.expirationYear,
    security_code_check: card.securityCodeCheck,
    tokenization_method: null,
    created_at: isoSecond(card.createdAtMs),
  };
}
