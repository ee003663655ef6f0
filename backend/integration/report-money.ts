import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/**
 * Money beside income, of one quarter and a day before it: two parts of orders, refunds of each kind and end, a payment
 * that no order took, and payouts. Rows as the books write them.
 * @returns what the tables have to say, satang
 */
export async function writeMoney(pg: Knex, [first = "", second = ""]: readonly string[]) {
  const bangkok = (day: string) => new Date(`${day}T10:00:00+07:00`);
  const part = (id: string, group_id: string, number: string, total: number) => ({
    ...{ id, order_id: `order_${id}`, group_id, number, status: "delivered", item_satang: total },
    ...{ discount_satang: 0, shipping_satang: 0, total_satang: total, currency_code: "thb" },
    paid_at: bangkok("2026-06-20"),
  });
  await pg("group_order").insert([
    part("gord_a", first, "R-1001-1", 90_000),
    part("gord_b", second, "R-1001-2", 50_000),
  ]);
  await pg("payment_share").insert([
    {
      id: "pshr_a",
      group_order_id: "gord_a",
      payment_id: "pay_r",
      captured_satang: 90_000,
      refunded_satang: 30_000,
    },
    {
      id: "pshr_b",
      group_order_id: "gord_b",
      payment_id: "pay_r",
      captured_satang: 50_000,
      refunded_satang: 7_000,
    },
  ]);
  const claim = (id: string, group_order_id: string, amount: number, more: object) => ({
    ...{ id, key: id, order_id: `order_${group_order_id}`, group_order_id, payment_id: "pay_r" },
    ...{ amount_satang: amount, parts: "[]", via: "omise", reason: "returned", ...more },
  });
  const ended = (day: string, refund_id: string) => ({
    state: "refunded",
    refund_id,
    ended_at: bangkok(day),
  });
  await pg("refund_claim").insert([
    claim("rclm_before", "gord_a", 10_000, ended("2026-06-30", "ref_before")),
    claim("rclm_first", "gord_a", 20_000, { ...ended("2026-07-01", "ref_first"), note: "=แตก" }),
    claim("rclm_open", "gord_a", 4_000, { via: "bank", created_at: bangkok("2026-09-30") }),
    claim("rclm_none", "gord_a", 2_500, { state: "released", ended_at: bangkok("2026-08-02") }),
  ]);
  const share = { refund_id: "ref_core", payment_id: "pay_r", group_order_id: "gord_b" };
  await pg("refund_share").insert([
    { ...share, id: "rshr_1", part: "line_1", amount_satang: 5_000, created_at: bangkok("2026-08-20") },
    { ...share, id: "rshr_2", part: "delivery", amount_satang: 2_000, created_at: bangkok("2026-08-20") },
    {
      ...share,
      id: "rshr_3",
      refund_id: "ref_first",
      group_order_id: "gord_a",
      part: "line_1",
      amount_satang: 20_000,
    },
  ]);
  await pg("suspended_refund").insert([
    {
      ...{ id: "srfd_open", source: "omise", order_id: "order_x", payment_id: "pay_r", amount_satang: 1_100 },
      ...{ omise_refund_id: "rfnd_x", refunded_at: bangkok("2026-09-01") },
    },
  ]);
  const paidTwice = { currency: "thb", method: "promptpay", livemode: false, reason: "duplicate" };
  await pg("payment_case").insert([
    {
      ...{ ...paidTwice, id: "pcase_r", charge_id: "chrg_r", amount_satang: 12_300, state: "closed" },
      ...{ closed_with: "manual_refund", opened_at: bangkok("2026-07-05"), closed_at: bangkok("2026-07-09") },
    },
    {
      ...paidTwice,
      id: "pcase_open",
      charge_id: "chrg_open",
      amount_satang: 800,
      opened_at: bangkok("2026-07-06"),
    },
  ]);
  await pg("bank_refund").insert([
    {
      ...{ id: "brfd_r", claim_id: "rclm_open", amount_satang: 4_000, state: "awaiting_transfer" },
      ...{
        bank_code: "baac",
        account_number: "0123456789",
        account_last4: "6789",
        account_name: "ผู้ซื้อ ตัวอย่าง",
      },
      created_at: bangkok("2026-09-30"),
    },
  ]);
  const payout = (id: string, amount: number, paid_on: string, more: object) => ({
    ...{
      id,
      group_id: first,
      amount_satang: amount,
      paid_on,
      bank_reference: `REF-${id}`,
      slip_file_id: "file",
    },
    ...{ recorded_by: "user:one", request_key: id, ...more },
  });
  await pg("group_payout").insert([
    payout("gpay_1", 15_000, "2026-07-15", { state: "approved", approved_by: "user:two" }),
    payout("gpay_2", 9_000, "2026-09-15", {}),
  ]);
  return {
    // Within the third quarter: claims, the core button's, the one without a group, and the case.
    refunds: { all: 20_000 + 4_000 + 2_500 + 7_000 + 1_100 + 12_300, done: 20_000 + 7_000 + 1_100 + 12_300 },
    payouts: { all: 24_000, approved: 15_000 },
    cases: 13_100,
    held: { first: 90_000 - 30_000 - 15_000, second: 43_000 },
  };
}
