import Omise from "omise";
import api from "omise/lib/api.js";
import type { OmiseClient } from "./omise-types";
import { isTestKey, type Method, OMISE_VERSION, sendRequest, type TransportOptions } from "./send-request";

export type OmiseClientConfig = {
  secretKey: string;
  publicKey?: string;
  /** Only with test keys: the sandbox. */
  apiUrl?: string;
  vaultUrl?: string;
  timeoutMs?: number;
};

/**
 * The official client with its transport replaced: the stock one has no time-out, no base address, no status codes
 * and rejects with strings and plain objects (docs/decisions/004-omise-transport.md).
 * Resources, paths and the choice of keys stay the official client's.
 * @throws when a live key is combined with another address than Omise's own.
 */
export function createOmiseClient(config: OmiseClientConfig): OmiseClient {
  const keys = [config.secretKey, config.publicKey].filter((key) => key !== undefined);
  if ((config.apiUrl || config.vaultUrl) && !keys.every(isTestKey)) {
    throw new Error("Another address than Omise's own is for test keys only");
  }
  replaceTransport();
  // The client merges what it does not know into every request, which is how our settings reach the transport;
  // its own types know neither them nor the shapes of 2019-05-29 (./omise-types.ts).
  const options = { ...config, omiseVersion: OMISE_VERSION };
  return Omise(options) as unknown as OmiseClient;
}

function replaceTransport(): void {
  const methods: Record<keyof typeof api, Method> = {
    post: "POST",
    get: "GET",
    destroy: "DELETE",
    update: "PATCH",
  };
  for (const name of ["post", "get", "destroy", "update"] as const) {
    api[name] = (options: TransportOptions) => sendRequest(methods[name], options);
  }
  removeFromEveryPromise();
}

/** The client adds two enumerable methods to every promise of the process; nothing uses them. */
function removeFromEveryPromise(): void {
  for (const name of ["error", "done"]) Reflect.deleteProperty(Promise.prototype, name);
}
