import { describe, expect, it } from "vitest";
import { OmiseApiError, OmiseUnclearError } from "./client/omise-error";
import type { OmiseClient } from "./client/omise-types";
import { confirmRefund, refundCharge } from "./refund-charge";

const wanted = { chargeId: "chrg_test_1", amountSatang: 5_000, refundKey: "ref_1" };

/** Omise's refunds of one charge; `lose` says whose answer to creating is lost, after or before it was done. */
function omise(lose?: "after" | "before" | Error) {
  const refunds: {
    id: string;
    amount: number;
    created_at: string;
    metadata: Record<string, string>;
  }[] = [];
  let asked = 0;
  const charges = {
    listRefunds: async () => ({ data: refunds }),
    createRefund: async (_id: string, request: { amount: number; metadata: Record<string, string> }) => {
      asked++;
      if (lose instanceof Error) throw lose;
      if (lose !== "before")
        refunds.push({
          id: `rfnd_test_${refunds.length + 1}`,
          created_at: "2026-05-01T10:00:00Z",
          ...request,
        });
      if (lose) throw new OmiseUnclearError("timeout", "no answer");
      return refunds.at(-1);
    },
  };
  // Only what a refund needs of the client.
  return { client: { charges } as unknown as OmiseClient, refunds, asked: () => asked };
}

describe("refundCharge", () => {
  it("refunds once per key, however often it is asked", async () => {
    const { client, refunds } = omise();
    const first = await refundCharge(client, wanted);
    expect(await refundCharge(client, wanted)).toEqual(first);
    expect(refunds).toMatchObject([{ id: "rfnd_test_1", amount: 5_000, metadata: { refund_key: "ref_1" } }]);
  });

  it("finds the refund whose answer was lost", async () => {
    const { client, refunds, asked } = omise("after");
    expect(await refundCharge(client, wanted)).toEqual({ refundId: "rfnd_test_1" });
    expect(refunds).toHaveLength(1);
    expect(asked()).toBe(1);
  });

  it("refuses a key that was used for another amount", async () => {
    const { client } = omise();
    await refundCharge(client, wanted);
    await expect(refundCharge(client, { ...wanted, amountSatang: 4_000 })).rejects.toMatchObject({
      code: "refund_amount_differs",
    });
  });

  it("believes a refund that was made elsewhere only with its id and amount, and makes none", async () => {
    const { client, asked } = omise();
    const { refundId } = await refundCharge(client, wanted);
    const found = { chargeId: wanted.chargeId, refundId, amountSatang: 5_000 };
    await confirmRefund(client, found);
    await expect(confirmRefund(client, { ...found, refundId: "rfnd_test_9" })).rejects.toMatchObject({
      type: "not_allowed",
    });
    await expect(confirmRefund(client, { ...found, amountSatang: 1 })).rejects.toMatchObject({
      code: "refund_amount_differs",
    });
    expect(asked()).toBe(1);
  });

  it("says that nobody knows when there is no trace of it", async () => {
    const { client, asked } = omise("before");
    await expect(refundCharge(client, wanted)).rejects.toMatchObject({ type: "unexpected_state" });
    expect(asked()).toBe(1);
  });

  it("hands on Omise's refusal with its code", async () => {
    const { client } = omise(new OmiseApiError("failed_refund", "too much", 400));
    await expect(refundCharge(client, wanted)).rejects.toMatchObject({
      type: "not_allowed",
      code: "failed_refund",
    });
  });

  it.each([0, -1, 0.5, Number.NaN])("refuses an amount of %s satang before asking", async (amountSatang) => {
    const { client, asked } = omise();
    await expect(refundCharge(client, { ...wanted, amountSatang })).rejects.toMatchObject({
      type: "invalid_data",
    });
    expect(asked()).toBe(0);
  });
});
