import type { MedusaRequest } from "@medusajs/framework/http";

const PRIVATE = /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:)/i;

/**
 * The address that tries are counted by. The storefront names its visitor in `x-client-address`, which is believed
 * only from a neighbour (this machine or a private network); a proxy before the backend must drop that header.
 */
export function clientAddress(req: MedusaRequest): string {
  const peer = (req.socket.remoteAddress ?? "unknown").replace(/^::ffff:/, "");
  const named = req.headers["x-client-address"];
  return PRIVATE.test(peer) && typeof named === "string" && /^[0-9a-f.:]{2,45}$/i.test(named) ? named : peer;
}
