import { randomUUID } from "node:crypto";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { expect, it } from "vitest";
import { examineBooks } from "../operating/examine-books";
import { readReadiness } from "../operating/readiness";

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const pg = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const anyStatus = { validateStatus: () => true };
    const paidAttempt = (session: string, more: object = {}) => ({
      ...{ id: `patt_${session}`, ref: session, session_id: session, cart_id: "cart", method: "promptpay" },
      ...{ amount_satang: 10_000, currency: "thb", state: "successful", charge_id: `chrg_${session}` },
      ...{ livemode: false, paid_at: new Date(Date.now() - 3_600_000), ...more },
    });

    it("the application starts on an empty, migrated database, lives and is ready", async () => {
      expect((await api.get("/health")).status).toBe(200);
      const { status, data } = await api.get("/ready");
      expect([status, data]).toEqual([
        200,
        {
          ready: true,
          database: "ok",
          migrations_missing: 0,
          inbox_lag_seconds: 0,
          oldest_case_days: null,
          warnings: [],
        },
      ]);
    });

    it("a lagging inbox and an old case are told and take nobody out; a missing migration does", async () => {
      const days = (count: number) => new Date(Date.now() - count * 86_400_000);
      await pg()("webhook_event").insert({
        ...{ id: "wev_1", event_id: "evnt_1", key: "charge.complete", payload: {}, received_at: days(1) },
      });
      await pg()("payment_case").insert({
        ...{ id: "pcase_1", charge_id: "chrg_1", amount_satang: 100, currency: "thb", livemode: false },
        ...{ reason: "late", opened_at: days(3) },
      });
      const { status, data } = await api.get("/ready");
      expect([status, data.oldest_case_days, data.warnings]).toEqual([200, 3, ["inbox_lags", "case_is_old"]]);
      const behind = await readReadiness(pg(), ["Migration29991231000000"]);
      expect([behind.ready, behind.migrations_missing]).toEqual([false, 1]);
    });

    it("a request keeps the number that the shop gave it, and gets one of its own instead of a forged one", async () => {
      const id = randomUUID();
      const kept = await api.post("/hooks/omise", {}, { ...anyStatus, headers: { "x-request-id": id } });
      expect(kept.headers["x-request-id"]).toBe(id);
      const forged = await api.get("/ready", { ...anyStatus, headers: { "x-request-id": "{bad}" } });
      expect(forged.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    });

    it("the doctor finds nothing in empty books, and names a paid charge without order or case and a rollup that is not its sum", async () => {
      expect((await examineBooks(getContainer())).faults).toEqual([]);
      await pg()("payment_attempt").insert([
        paidAttempt("nobody"),
        paidAttempt("in_case"),
        paidAttempt("just_now", { paid_at: new Date() }),
      ]);
      await pg()("payment_case").insert({
        ...{ id: "pcase_2", attempt_id: "patt_in_case", charge_id: "chrg_in_case", amount_satang: 10_000 },
        ...{ currency: "thb", livemode: false, reason: "late" },
      });
      await pg().raw("alter table income_rollup_group disable trigger user");
      await pg()("income_rollup_group").insert({ group_id: "egrp_forged", total_satang: 5 });
      await pg().raw("alter table income_rollup_group enable trigger user");
      const { faults } = await examineBooks(getContainer());
      expect(faults.map(({ identity, what }) => [identity, what])).toEqual([
        ["a", expect.stringContaining("egrp_forged")],
        ["c", "charge chrg_nobody"],
      ]);
    });
  },
});
