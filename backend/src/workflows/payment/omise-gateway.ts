import { env } from "../../env";
import { createOmiseClient } from "../../modules/payment-omise/client/create-omise-client";
import type { OmiseClient } from "../../modules/payment-omise/client/omise-types";
import { isTestKey } from "../../modules/payment-omise/client/send-request";

let client: OmiseClient | undefined;

/** Omise, as this deployment reaches it. Made when first needed. @throws when no keys are set. */
export function omiseGateway(): OmiseClient {
  if (!env.OMISE_SECRET_KEY) throw new Error("OMISE_SECRET_KEY is not set.");
  client ??= createOmiseClient({
    secretKey: env.OMISE_SECRET_KEY,
    publicKey: env.OMISE_PUBLIC_KEY,
    apiUrl: env.OMISE_API_URL,
    vaultUrl: env.OMISE_VAULT_URL,
    timeoutMs: env.OMISE_TIMEOUT_MS,
  });
  return client;
}

/** Whether payments can be taken at all. */
export function paymentsAreSet(): boolean {
  return env.OMISE_SECRET_KEY !== undefined;
}

/** Whether our keys move real money. */
export function keysAreLive(): boolean {
  return env.OMISE_SECRET_KEY !== undefined && !isTestKey(env.OMISE_SECRET_KEY);
}
