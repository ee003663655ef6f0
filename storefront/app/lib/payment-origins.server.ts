import type { ShopEnv } from "./env.server";

/** Hosts of Omise: its script, its hidden frame, where tokens are made, and its pages for 3-D Secure. */
const OMISE_ORIGINS = [
  "https://cdn.omise.co",
  "https://vault.omise.co",
  "https://api.omise.co",
  "https://pay.omise.co",
];

/** Every origin of the payment provider: Omise's own, and those of a local stand-in from the settings. */
export function paymentOrigins(env: Pick<ShopEnv, "OMISE_ORIGINS">): string[] {
  return [...new Set([...OMISE_ORIGINS, ...env.OMISE_ORIGINS])];
}
