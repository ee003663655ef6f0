import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { RefusalLimit } from "./refusal-limit";

/** Whose requests are counted. */
export const addressOf = (req: MedusaRequest): string => req.ip ?? "unknown";

/** Answers 429 with Retry-After to an address that was refused too often. @returns whether it did */
export function refuseTooMany(req: MedusaRequest, res: MedusaResponse, limit: RefusalLimit): boolean {
  const waitSeconds = limit.secondsToWait(addressOf(req), Date.now());
  if (waitSeconds === 0) return false;
  res.setHeader("Retry-After", String(waitSeconds));
  const message = "Too many requests of this address were refused. Come back later.";
  res.status(429).json({ type: "not_allowed", code: "too_many_requests", message });
  return true;
}
