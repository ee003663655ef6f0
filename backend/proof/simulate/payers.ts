import type { SeenCharge } from "../world/omise-world";
import type { SimulatedWorld } from "./simulated-world";

const MINUTE_MS = 60_000;

/**
 * The other side of Omise: people who pay, refuse or do nothing, when they like; and the events that Omise sends of it,
 * never, once or five times, soon or a day later. Time passes for them without a process of ours.
 */
export class Payers {
  private readonly met = new Set<string>();
  private readonly outside = { name: "outside", life: 1 };

  constructor(private readonly world: SimulatedWorld) {}

  /** Looks for new charges and lets their payers make up their minds. */
  meetNewCharges(): void {
    for (const charge of this.world.omise.charges()) {
      if (this.met.has(charge.id)) continue;
      this.met.add(charge.id);
      this.tell(charge.id);
      if (charge.status === "pending") this.decide(charge);
    }
  }

  private decide(charge: SeenCharge): void {
    const { random, scheduler } = this.world;
    if (random.chance(0.08)) this.tamperLater(charge);
    if (random.chance(0.15)) this.forge(charge);
    if (random.chance(0.2)) return;
    // Most at once or within the QR's life; some when it is over and the bank still takes it.
    const delayMs = random.chance(0.25)
      ? random.between(14, 90) * MINUTE_MS
      : random.between(0, 10) * MINUTE_MS;
    const pays = random.chance(0.75);
    scheduler.at(delayMs, () => {
      scheduler.spawn(`payer of ${charge.id}`, this.outside, async () => this.act(charge.id, pays));
    });
  }

  private act(chargeId: string, pays: boolean): void {
    const { sandbox } = this.world.omise;
    const charge = this.world.omise.charges().find(({ id }) => id === chargeId);
    if (charge?.status !== "pending") return;
    if (!charge.source) sandbox.answerThreeDs(chargeId, pays ? "approve" : "decline");
    else if (pays) sandbox.pay(chargeId);
    else sandbox.fail(chargeId);
    this.world.scheduler.note(`${chargeId} is ${pays ? "paid" : "refused"} at Omise`);
    this.tell(chargeId);
  }

  /** Omise's event about the charge as it is now. */
  private tell(chargeId: string): void {
    const { random } = this.world;
    const charge = this.world.omise.charges().find(({ id }) => id === chargeId);
    const eventId = `evnt_${chargeId}_${charge?.status}`;
    const times = random.pick([0, 1, 1, 1, 2, 5]);
    for (let copy = 0; copy < times; copy++) this.send(eventId, chargeId, JSON.stringify(charge));
  }

  /** Somebody who has the secret, or a bug at Omise: an event that says what is not so. */
  private forge(charge: SeenCharge): void {
    const lie = {
      ...charge,
      status: "successful",
      paid: true,
      amount: this.world.random.pick([charge.amount, 1]),
    };
    this.send(`evnt_${charge.id}_forged`, charge.id, JSON.stringify(lie));
  }

  private send(eventId: string, chargeId: string, body: string): void {
    const { random, scheduler } = this.world;
    const delayMs = random.chance(0.1) ? random.between(60, 1_440) * MINUTE_MS : random.between(0, 30) * 1000;
    scheduler.at(delayMs, () => {
      scheduler.spawn(`webhook ${eventId}`, this.world.process(), async (task) => {
        await task.turn("store event");
        this.world.tables.storeEvent(eventId, chargeId, body);
      });
    });
  }

  private tamperLater(charge: SeenCharge): void {
    const { random, scheduler, omise } = this.world;
    scheduler.at(random.between(0, 60) * 1000, () => {
      const current = omise.charges().find(({ id }) => id === charge.id);
      if (current?.status !== "pending") return;
      omise.sandbox.tamper(charge.id, charge.amount + 100);
      scheduler.note(`${charge.id} is suddenly about another amount`);
    });
  }
}
