import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { expect, it } from "vitest";
import { createStaff } from "../../../integration/staff";
import { recordAuditStep } from "../../workflows/audit/steps/record-audit";
import type { AuditAct } from "./domain/audit-act";
import { AUDIT_MODULE } from "./index";
import type AuditService from "./service";

const act = (id: string, more: Partial<AuditAct> = {}): AuditAct => ({
  act: "payment_case.refunded",
  actor: { type: "user", id: "user_01" },
  subject: { type: "payment_case", id },
  before: { state: "open" },
  after: { state: "closed" },
  ...more,
});

const failAfterwards = createStep("fail-after-audit", async () => {
  throw new Error("what came later failed");
});
const failingWorkflow = createWorkflow("audit-then-fail", (input: { acts: AuditAct[] }) => {
  const ids = recordAuditStep(input.acts);
  failAfterwards();
  return new WorkflowResponse(ids);
});

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const audit = () => getContainer().resolve<AuditService>(AUDIT_MODULE);
    const sql = (text: string) => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text);

    it("nobody changes, deletes or empties the log, neither in code nor in the database", async () => {
      const [id] = await audit().record([act("pcase_1")]);
      expect(() => audit().updateAuditEntries()).toThrow(/append-only/);
      await expect(sql("update audit_entry set note = 'x'")).rejects.toThrow(/append-only/);
      await expect(sql("delete from audit_entry")).rejects.toThrow(/append-only/);
      await expect(sql("truncate audit_entry cascade")).rejects.toThrow(/append-only/);
      const kept = await audit().retrieveAuditEntry(id ?? "");
      expect(kept).toMatchObject({ before: { state: "open" }, after: { state: "closed" }, note: null });
      expect(Math.abs(Date.now() - kept.occurred_at.getTime())).toBeLessThan(60_000);
    });

    it("an act that is reported ten times at once is written once", async () => {
      const twice = act("pcase_2", { once_key: "case:pcase_2:closed" });
      const written = await Promise.all(Array.from({ length: 10 }, () => audit().record([twice])));
      expect(written.flat()).toHaveLength(1);
    });

    it("an act that was taken back stays, and another entry says so", async () => {
      await failingWorkflow(getContainer()).run({ input: { acts: [act("pcase_3")] }, throwOnError: false });
      const entries = await audit().listAuditEntries(
        { subject_id: "pcase_3" },
        { order: { occurred_at: "ASC" } },
      );
      expect(entries.map((entry) => [entry.actor_type, entry.after, entry.undoes_id !== null])).toEqual([
        ["user", { state: "closed" }, false],
        ["system", { state: "open" }, true],
      ]);
    });

    it("a record made in a transaction that is rolled back is not there", async () => {
      const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const trx = await knex.transaction();
      await audit().record([act("pcase_4")], trx);
      await trx.rollback();
      expect(await audit().listAuditEntries({ subject_id: "pcase_4" })).toEqual([]);
    });

    it("whose role reads the log finds acts by subject, actor, group and day; a secret never gets in", async () => {
      const reader = await createStaff(getContainer(), api, "auditor@example.com", [
        { resource: "audit_entry", operation: "read" },
      ]);
      await audit().record([act("pcase_5", { on_behalf_of: "egrp_9", note: "ตรวจแล้ว" }), act("pcase_6")]);
      await expect(audit().record([act("pcase_7", { after: { note: { password: "x" } } })])).rejects.toThrow(
        /secrets/,
      );
      const found = async (query: string) => {
        const answer = await api.get(`/admin/audit?${query}`, reader.options);
        expect(answer.status, JSON.stringify(answer.data)).toBe(200);
        return answer.data.entries.map((entry: { subject_id: string }) => entry.subject_id);
      };
      const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
      expect(await found("on_behalf_of=egrp_9")).toEqual(["pcase_5"]);
      expect(await found("subject_type=payment_case&subject_id=pcase_6")).toEqual(["pcase_6"]);
      expect(await found(`actor_id=user_01&from=${today}&to=${today}`)).toHaveLength(2);
      expect(await found("from=2999-01-01")).toEqual([]);
      expect((await api.get("/admin/audit?who=me", reader.options)).status).toBe(400);
      // People are named; whoever is no member of the staff any more keeps the id only.
      const owned = { after: { owner_id: reader.userId } };
      await audit().record([act("pcase_8", { actor: { type: "user", id: reader.userId }, ...owned })]);
      const { data } = await api.get("/admin/audit?subject_type=payment_case&limit=100", reader.options);
      const nameOf = (id: string) =>
        data.entries.find((entry: { subject_id: string }) => entry.subject_id === id)?.actor_name;
      expect([nameOf("pcase_8"), nameOf("pcase_6")]).toEqual(["auditor@example.com", null]);
      expect(data.names, "also of whom the changes name").toEqual({ [reader.userId]: "auditor@example.com" });
    });
  },
});
