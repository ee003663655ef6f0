import { z } from "@medusajs/framework/zod";
import { type ChargeFacts, chargeFacts } from "./charge-facts";
import { OmiseUnclearError } from "./omise-error";
import type { OmiseClient } from "./omise-types";

const PAGE = 100;
const MAX_PAGES = 20;
/** Omise's clock and ours need not agree; a charge is looked for from this long before. */
const CLOCK_SKEW_MS = 5 * 60_000;

const list = z.object({ object: z.literal("list"), data: z.array(z.unknown()), total: z.number().int() });

/**
 * The charge that was made for a payment session, when the answer to making it was lost. Omise has no idempotency
 * keys, so the session id in the metadata is the only thread (facts: API 2019-05-29, no Idempotency-Key).
 * @returns undefined when Omise listed every charge since then and none is of this session.
 * @throws OmiseUnclearError when the list could not be read to its end.
 */
export async function findChargeOfSession(
  client: OmiseClient,
  sessionId: string,
  since: Date,
): Promise<ChargeFacts | undefined> {
  const from = isoSecond(new Date(since.getTime() - CLOCK_SKEW_MS));
  for (let page = 0; page < MAX_PAGES; page++) {
    const offset = page * PAGE;
    const answer = await client.charges.list({ from, limit: PAGE, offset, order: "reverse_chronological" });
    const parsed = list.safeParse(answer);
    if (!parsed.success) throw new OmiseUnclearError("unexpected", "not a list of charges");
    const found = parsed.data.data.map(chargeFacts).find((charge) => charge.sessionId === sessionId);
    if (found) return found;
    if (parsed.data.data.length === 0 || offset + parsed.data.data.length >= parsed.data.total)
      return undefined;
  }
  throw new OmiseUnclearError("unexpected", `more than ${PAGE * MAX_PAGES} charges since ${from}`);
}

/** Omise's instants: UTC to the second, without a fraction. */
export function isoSecond(instant: Date): string {
  return instant.toISOString().replace(/\.\d{3}Z$/, "Z");
}
