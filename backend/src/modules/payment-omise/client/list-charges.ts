import { z } from "@medusajs/framework/zod";
import { type ChargeFacts, chargeFacts } from "./charge-facts";
import { isoSecond } from "./find-charge";
import { OmiseUnclearError } from "./omise-error";
import type { OmiseClient } from "./omise-types";

const PAGE = 100;
const MAX_PAGES = 500;

const list = z.object({ object: z.literal("list"), data: z.array(z.unknown()), total: z.number().int() });

/**
 * Every charge made since then, oldest first.
 * @throws OmiseUnclearError when the list could not be read to its end
 */
export async function listCharges(client: OmiseClient, since: Date): Promise<ChargeFacts[]> {
  const charges = new Map<string, ChargeFacts>();
  for (let page = 0; page < MAX_PAGES; page++) {
    const query = { from: isoSecond(since), limit: PAGE, offset: page * PAGE, order: "chronological" };
    const parsed = list.safeParse(await client.charges.list(query));
    if (!parsed.success) throw new OmiseUnclearError("unexpected", "not a list of charges");
    // New charges may come in between two pages: by id, so that none is counted twice.
    for (const charge of parsed.data.data.map(chargeFacts)) charges.set(charge.id, charge);
    if (parsed.data.data.length < PAGE) return [...charges.values()];
  }
  throw new OmiseUnclearError("unexpected", `more than ${PAGE * MAX_PAGES} charges`);
}
