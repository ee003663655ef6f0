import type { MedusaRequest } from "@medusajs/framework/http";
import { shopperSource } from "../shopper-source";

/** What tries to sign in are counted by: a key of the address that the storefront saw, else of the connection. */
export function clientAddress(req: MedusaRequest): string {
  return shopperSource(req).addressKey;
}
