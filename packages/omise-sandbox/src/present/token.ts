import { isoSecond } from "../domain/iso-second.js";
import type { TokenRecord } from "../store/records.js";
import { presentCard } from "./card.js";

/** The vault gives absolute locations, unlike the rest of the API. */
export function presentToken(token: TokenRecord, publicUrl: string): object {
  return {
    object: "token",
    id: token.id,
    livemode: false,
    location: `${publicUrl}/tokens/${token.id}`,
    used: token.used,
    charge_status: "unknown",
    card: presentCard(token.accepted.card),
    created_at: isoSecond(token.createdAtMs),
  };
}
