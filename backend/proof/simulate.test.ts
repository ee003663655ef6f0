import { describe, expect, it } from "vitest";
import { isLongRun, proofSeeds, reportProof } from "./proof-run";
import { type PlantedFault, plantedFaults } from "./simulate/simulated-world";
import { Simulation } from "./simulate/simulation";

const WITHIN = 1_000;

async function run(seed: number, planted?: PlantedFault) {
  return new Simulation(seed, planted).run();
}

/** @returns the first seed that shows the mistake. */
async function find(planted: PlantedFault) {
  for (let seed = 1; seed <= WITHIN; seed++) {
    const { violations } = await run(seed, planted);
    if (violations[0]) return { seed, violation: violations[0] };
  }
  return undefined;
}

describe("a simulated shop with seeded shoppers, payers, webhooks, kills and lost answers", () => {
  it("comes to rest with every payment in one order or one case, whatever happened", async () => {
    const seeds = proofSeeds(300);
    const sums: Record<string, number> = {};
    const failed: string[] = [];
    for (const seed of seeds) {
      const { violations, counts, trace } = await run(seed);
      for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count;
      if (violations.length === 0) continue;
      failed.push(`seed ${seed}: ${violations.join("; ")}`);
      if (failed.length === 1) process.stdout.write(`${trace.slice(-80).join("\n")}\n${failed[0]}\n`);
    }
    const found = isLongRun() ? await Promise.all(plantedFaults.map(find)) : [];
    reportProof("simulate", {
      columns: ["what", "count"],
      rows: [["seeds", seeds.length], ...Object.entries(sums), ["seeds with a violation", failed.length]],
      remarks: [
        ...found.map((hit, index) => `planted "${plantedFaults[index]}": found with seed ${hit?.seed}`),
        ...failed.slice(0, 10),
      ],
    });
    expect(failed).toEqual([]);
  });

  it.each(plantedFaults)(`finds the planted mistake "%s" within ${WITHIN} seeds`, async (planted) => {
    const hit = await find(planted);
    process.stdout.write(`planted "${planted}": ${JSON.stringify(hit)}\n`);
    expect(hit).toBeDefined();
  });

  it("replays a seed identically, to the last step", async () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      const [first, second] = [await run(seed), await run(seed)];
      expect(first.trace.length).toBeGreaterThan(20);
      expect(second).toEqual(first);
    }
  });
});
