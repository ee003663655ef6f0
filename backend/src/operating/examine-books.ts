import { satangToBaht } from "@chumchon/money";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { askForCharge } from "../workflows/payment/ask-omise";
import { omiseGateway, paymentsAreSet } from "../workflows/payment/omise-gateway";
import { reconcileOrders } from "../workflows/revenue/reconcile-orders";
import { verifyIncome } from "../workflows/revenue/verify-income";
import {
  CAPTURES_WITHOUT_CHARGE,
  PAID_CHARGES,
  PAID_WITHOUT_PLACE,
  REFUNDS_WITHOUT_NAME,
} from "./money-identities";

/** a: entries = rollups, and seals; b and d: shares and web income = captures and refunds; c: captures = charges. */
export interface BookFault {
  readonly identity: "a" | "b+d" | "c";
  /** The offending row. */
  readonly what: string;
  readonly found: string;
}

export interface ExaminedBooks {
  readonly faults: readonly BookFault[];
  /** Paid charges that Omise was asked about; null when it was not asked. */
  readonly chargesAsked: number | null;
  /** Of those, how many it gave no clear answer for. */
  readonly unclear: number;
}

/**
 * Every identity of the books (docs/architecture.md), on a live database. Only reads.
 * @param options askOmise: also compare each paid charge with what Omise says of it now
 */
export async function examineBooks(
  container: MedusaContainer,
  options: { askOmise: boolean } = { askOmise: false },
): Promise<ExaminedBooks> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const rowsOf = async (sql: string): Promise<Finding[]> => (await pg.raw(sql)).rows;
  const income = await verifyIncome(pg);
  const money = [PAID_WITHOUT_PLACE, CAPTURES_WITHOUT_CHARGE, REFUNDS_WITHOUT_NAME];
  const findings = (await Promise.all(money.map(rowsOf))).flat();
  const charges =
    options.askOmise && paymentsAreSet() ? await compareCharges((await pg.raw(PAID_CHARGES)).rows) : null;
  return {
    faults: [
      ...income.faults.map(({ kind, what, found }) => ({
        identity: "a" as const,
        what: `${kind} ${what}`,
        found,
      })),
      ...(await reconcileOrders(container)).map((sentence) => ({
        identity: "b+d" as const,
        what: sentence.split(":")[0] ?? sentence,
        found: sentence,
      })),
      ...findings.map(({ what, found }) => ({ identity: "c" as const, what, found })),
      ...(charges?.faults ?? []),
    ],
    chargesAsked: charges?.asked ?? null,
    unclear: charges?.unclear ?? 0,
  };
}

interface Finding {
  what: string;
  found: string;
}

interface PaidCharge {
  charge_id: string;
  amount_satang: string;
  livemode: boolean | null;
}

async function compareCharges(charges: readonly PaidCharge[]) {
  const client = omiseGateway();
  const faults: BookFault[] = [];
  let unclear = 0;
  for (const charge of charges) {
    const answer = await askForCharge(client, charge.charge_id);
    if (answer === "unclear") unclear++;
    else if (answer === "none") faults.push(faultOf(charge, "Omise knows no such charge"));
    else if (!answer.paid && answer.status !== "reversed")
      faults.push(faultOf(charge, `Omise says ${answer.status}`));
    else if (answer.amountSatang !== Number(charge.amount_satang)) {
      const [theirs, ours] = [answer.amountSatang, Number(charge.amount_satang)].map(satangToBaht);
      faults.push(faultOf(charge, `Omise says ${theirs} baht, our attempt ${ours}`));
    }
  }
  return { faults, asked: charges.length, unclear };
}

function faultOf({ charge_id }: PaidCharge, found: string): BookFault {
  return { identity: "c", what: `charge ${charge_id}`, found };
}
