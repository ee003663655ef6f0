import { channels } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import { chanceOf } from "../proof/income-operations";
import type RevenueService from "../src/modules/revenue/service";

/** Instants around the turns of months, calendar and fiscal years, half a second to each side of Bangkok's midnight. */
const turns = ["2022-09-30", "2022-12-31", "2023-09-30", "2023-12-31", "2024-02-29"].flatMap((day) =>
  ["T16:59:59.500Z", "T17:00:00Z"].map((time) => `${day}${time}`),
);
export const randomCategories = ["beverage", "seafood", "craft"] as const;

/**
 * Four hundred entries of any channel, day and sign, and 25 claims that wait. Of each entry the instant of its sale
 * stands in its note, so that a test can ask PostgreSQL for the day by itself. The last group sells nothing.
 */
export async function postAtRandom(revenue: RevenueService, groupIds: readonly string[]): Promise<void> {
  const chance = chanceOf(4711);
  const start = Date.parse("2021-01-01T00:00:00Z");
  const span = Date.now() - 60_000 - start;
  const instants = [
    ...turns,
    ...Array.from({ length: 390 }, () => new Date(start + chance.upTo(span)).toISOString()),
  ];
  await revenue.postEntries(
    instants.map((instant, index) => ({
      sourceKey: `history:random:${index}`,
      groupId: chance.of(groupIds.slice(0, -1)),
      channel: chance.of(channels),
      category: chance.of(randomCategories),
      effectiveOn: toBangkokDate(instant),
      amountSatang: chance.often(0.1) ? -1 - chance.upTo(90_000) : 1 + chance.upTo(9_000_000),
      kind: "correction" as const,
      source: "history" as const,
      isSample: true,
      note: instant,
    })),
  );
  for (let index = 0; index < 25; index++) {
    await revenue.claims.create(
      {
        requestKey: `random-claim-${index}`,
        groupId: chance.of(groupIds),
        channel: chance.of(["line", "fair", "corporate"]),
        category: chance.of(randomCategories),
        soldOn: toBangkokDate(new Date(start + chance.upTo(span))),
        amountSatang: 1 + chance.upTo(500_000),
        quantity: null,
        buyerKind: null,
        note: null,
        evidence: [{ fileId: "pfile_1", name: "a.png", mimeType: "image/png", byteSize: 1 }],
        submit: true,
        isSample: true,
      },
      { type: "member", id: "mem_1" },
    );
  }
}
