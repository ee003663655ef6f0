import { finalStates } from "../../src/modules/payment-resolution/domain/charge-state";
import type { SeenCharge } from "../world/omise-world";
import type { SimulatedWorld } from "./simulated-world";

/** What must be true when everything has come to rest, in words for what is not. */
export function findViolations(world: SimulatedWorld): string[] {
  const charges = world.omise.charges();
  return [
    ...charges.flatMap((charge) => ofCharge(world, charge, charges)),
    ...ofOrders(world),
    ...ofAttempts(world),
    ...ofStock(world),
  ];
}

/** A paid charge ends as exactly one order or exactly one payment case; and one intention has one charge. */
function ofCharge(world: SimulatedWorld, charge: SeenCharge, all: SeenCharge[]): string[] {
  const { tables } = world;
  const session = charge.metadata.session_id;
  const problems: string[] = [];
  const twins = all.filter(({ metadata }) => metadata.session_id === session);
  if (twins.length > 1) problems.push(`${twins.length} charges for ${session}`);
  const booked = tables.captures.filter(({ sessionId }) => sessionId === session);
  const cases = tables.cases.filter(({ chargeId }) => chargeId === charge.id);
  const ends = booked.length + cases.length;
  if (charge.paid && ends !== 1) {
    problems.push(
      `paid charge of ${session} has ${booked.length} captures and ${cases.length} cases (${cases.map(({ reason }) => reason)})`,
    );
  }
  if (!charge.paid && ends > 0)
    problems.push(`${session} is ${charge.status} at Omise and stands in the books`);
  for (const capture of booked) {
    if (charge.paid && capture.amountSatang !== charge.amount) {
      problems.push(`${session} is booked with ${capture.amountSatang} and was paid with ${charge.amount}`);
    }
  }
  const refunded = sum(tables.refunds.filter(({ sessionId }) => sessionId === session));
  if (refunded !== charge.refunded_amount) {
    problems.push(`${session}: refunds of ${refunded} in our books, ${charge.refunded_amount} at Omise`);
  }
  return problems;
}

function ofOrders({ tables }: SimulatedWorld): string[] {
  return tables.orders.flatMap((order) => {
    const problems: string[] = [];
    const of = (rows: { orderId: string; amountSatang: number }[]) =>
      rows.filter(({ orderId }) => orderId === order.id);
    const captured = sum(of(tables.captures));
    if (captured > 0 && order.state !== "live") problems.push(`${order.id} is ${order.state} and paid`);
    if (captured !== 0 && captured !== order.amountSatang) {
      problems.push(`${order.id} of ${order.amountSatang} has captures of ${captured}`);
    }
    for (const table of ["transactions", "income"] as const) {
      const other = sum(of(tables[table]));
      if (other !== captured) problems.push(`${order.id}: captures of ${captured} and ${table} of ${other}`);
    }
    if (order.state === "live" && captured === 0) problems.push(`${order.id} waits for ever`);
    const twins = tables.orders.filter((other) => other.cartId === order.cartId && other.state !== "removed");
    if (order.state !== "removed" && twins.length > 1)
      problems.push(`${order.cartId} has ${twins.length} orders`);
    return problems;
  });
}

function ofAttempts({ attempts, tables }: SimulatedWorld): string[] {
  const open = attempts
    .all()
    .filter((attempt) => attempt.settledAt === null || !finalStates.includes(attempt.state))
    .map(({ sessionId, state }) => `attempt ${sessionId} is ${state} and not settled`);
  const tokens = attempts.all().filter(({ cardToken }) => cardToken !== null);
  const refunds = tables.refunds.filter(({ state }) => state === "claimed");
  const events = [...tables.events.values()].filter(({ isDone }) => !isDone);
  return [
    ...open,
    ...tokens.map(({ sessionId }) => `the card token of ${sessionId} is still kept`),
    ...refunds.map(({ key }) => `refund ${key} never came to an end`),
    ...events.map(({ chargeId }) => `an event of ${chargeId} is never worked off`),
  ];
}

function ofStock({ tables }: SimulatedWorld): string[] {
  const promised = tables.orders
    .filter(({ state }) => state === "live")
    .reduce((total, { quantity }) => total + quantity, 0);
  const problems: string[] = [];
  if (promised > tables.stocked) problems.push(`${promised} sold of ${tables.stocked}`);
  if (tables.reserved !== promised) problems.push(`${tables.reserved} reserved for orders of ${promised}`);
  return problems;
}

function sum(rows: { amountSatang: number }[]): number {
  return rows.reduce((total, { amountSatang }) => total + amountSatang, 0);
}
