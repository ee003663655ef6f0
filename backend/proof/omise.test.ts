import { describe, expect, it } from "vitest";
import { Schedule } from "./omise/schedule";
import { proofSeeds, reportProof } from "./proof-run";
import { FaultTally, wireFaults } from "./world/wire-fault";

const timeouts = ["timeout_before", "timeout_after", "timeout_late"] as const;

describe("the provider and an Omise whose answers are lost", () => {
  it("makes never two charges for one intention and loses none, whatever the wire does", async () => {
    const seeds = proofSeeds(500);
    const tally = new FaultTally();
    const problems: string[] = [];
    let [charges, refunds] = [0, 0];
    for (const seed of seeds) {
      const outcome = await new Schedule(seed, tally).run();
      charges += outcome.charges;
      refunds += outcome.refunds;
      problems.push(...outcome.faults.map((fault) => `seed ${seed}: ${fault}`));
    }
    const afterAll = tally.sum(timeouts);
    reportProof("omise", {
      columns: ["what struck", "times", "Omise had acted"],
      rows: [
        ...wireFaults.map((fault) => {
          const { times, acted } = tally.sum([fault]);
          return [fault, times, acted];
        }),
        ["all time-outs", afterAll.times, afterAll.acted],
      ],
      remarks: [
        `${seeds.length} schedules, ${tally.requests} requests, ${charges} charges, ${refunds} refunds`,
        `${problems.length} intentions with two charges, a lost charge or a refund that differs`,
        ...problems.slice(0, 10),
      ],
    });
    expect(problems).toEqual([]);
    // A run in which nothing was lost after Omise had acted would prove nothing.
    expect(afterAll.acted).toBeGreaterThanOrEqual(Math.floor(seeds.length / 20));
  });

  it("would notice a transport that asks a second time by itself", async () => {
    let found = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const { faults } = await new Schedule(seed, new FaultTally(), { retriesBlindly: true }).run();
      if (faults.some((fault) => fault.includes("charges for one intention"))) found++;
    }
    expect(found).toBeGreaterThan(0);
  });
});
