import { wireFaults } from "../world/wire-fault";
import { Acts } from "./acts";
import { findViolations } from "./find-violations";
import { Payers } from "./payers";
import { type PlantedFault, SimulatedWorld } from "./simulated-world";

export type SimulationResult = {
  violations: string[];
  trace: string[];
  counts: {
    orders: number;
    charges: number;
    paid: number;
    cases: number;
    refunds: number;
    kills: number;
    lost: number;
  };
};

const MINUTE_MS = 60_000;
/** After the storm: the poller goes on for as long as it watches what was given up. */
const QUIET_POLLS_MINUTES = [1, 4, 12, 45, 80, 180, 600, 1_440, 2_700];

/** One seed: its shop, the shoppers and payers in it, and what became of them. */
export class Simulation {
  private readonly world: SimulatedWorld;
  private readonly chargeNames = new Map<string, string>();

  constructor(seed: number, planted?: PlantedFault) {
    this.world = new SimulatedWorld(seed, planted);
  }

  async run(): Promise<SimulationResult> {
    try {
      const acts = new Acts(this.world, new Payers(this.world));
      acts.start();
      await this.world.scheduler.run();
      await this.calm(acts);
      const violations = findViolations(this.world);
      return { violations, trace: this.namedTrace(), counts: this.counts() };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { violations: [message], trace: this.namedTrace(), counts: this.counts() };
    } finally {
      await this.world.omise.close();
    }
  }

  private async calm(acts: Acts): Promise<void> {
    const { omise, scheduler } = this.world;
    scheduler.isStormy = false;
    await omise.letLateOnesArrive();
    let before = 0;
    for (const minutes of QUIET_POLLS_MINUTES) {
      scheduler.at((minutes - before) * MINUTE_MS, () => acts.poll());
      await scheduler.run();
      before = minutes;
    }
  }

  /** Ids of Omise are random; in a trace they are counted, so that two runs of a seed can be compared. */
  private namedTrace(): string[] {
    return this.world.scheduler.trace.map((line) =>
      line.replace(/chrg_test_\w+/g, (id) => {
        const name = this.chargeNames.get(id) ?? `charge_${this.chargeNames.size + 1}`;
        this.chargeNames.set(id, name);
        return name;
      }),
    );
  }

  private counts() {
    const { omise, tables, tally, kills } = this.world;
    const charges = omise.charges();
    return {
      orders: tables.orders.length,
      charges: charges.length,
      paid: charges.filter(({ paid }) => paid).length,
      cases: tables.cases.length,
      refunds: tables.refunds.filter(({ state }) => state === "done").length,
      kills,
      lost: tally.sum(wireFaults).acted,
    };
  }
}
