import { type PublicPassport, publicPassportResponse, type Report } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import jsQR from "jsqr";
import Papa from "papaparse";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { createMarket } from "../../../../integration/market";
import { createPortalMember } from "../../../../integration/portal";
import { readWorkbook } from "../../../../integration/read-workbook";
import { renderPages } from "../../../../integration/render-pages";
import { writeMoney } from "../../../../integration/report-money";
import { createStaffOfRole } from "../../../../integration/staff";
import { waitUntil } from "../../../../integration/wait-until";
import type { Cell } from "../../../documents/report/report-table";
import { AUDIT_MODULE } from "../../../modules/audit/index";
import type AuditService from "../../../modules/audit/service";
import type { Difference } from "../../../modules/payment-resolution/domain/compare-charges";
import { PAYMENT_RESOLUTION_MODULE } from "../../../modules/payment-resolution/index";
import type PaymentResolutionService from "../../../modules/payment-resolution/service";
import { REPORT_MODULE } from "../../../modules/report/index";
import type ReportService from "../../../modules/report/service";
import { REVENUE_MODULE } from "../../../modules/revenue/index";
import type RevenueService from "../../../modules/revenue/service";
import { WORLD_MODULE } from "../../../modules/world/index";
import type WorldService from "../../../modules/world/service";
import { createGroupsWorkflow } from "../../../workflows/group/create-groups";
import { makeReport } from "../../../workflows/report/make-report";
import { type ReportContext, withReportContext } from "../../../workflows/report/report-context";
import { auditTable } from "../../../workflows/report/tables/audit-table";
import { reconciliationTable } from "../../../workflows/report/tables/reconciliation-table";
import { searchMissesTable } from "../../../workflows/report/tables/search-misses-table";

type Options = Awaited<ReturnType<typeof createStaffOfRole>>["options"];

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let viewer: Options;
    let verifier: Options;
    let finance: Options;
    let money: Awaited<ReturnType<typeof writeMoney>>;
    let market: Awaited<ReturnType<typeof createMarket>>;
    const pg = (): Knex => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
    let groups: string[] = [];
    const groupId = () => groups[0] ?? "";

    beforeAll(async () => {
      const container = getContainer();
      await container.resolve<WorldService>(WORLD_MODULE).fix("sample");
      market = await createMarket(container);
      const { result } = await createGroupsWorkflow(container).run({
        input: {
          groups: [
            ["honey", "น้ำผึ้งเขาชะเมา", "210801"],
            ["squid", "ครัวเลใบจาก", "210114"],
          ].map(([handle = "", name = "", tambon_code = ""]) => ({
            ...{ handle, name, tambon_code, category: "seafood", joined_on: "2018-06-14" },
          })) as never,
        },
      });
      groups = result.map(({ id }) => id);
      viewer = (await createStaffOfRole(container, api, "board@example.com", "Viewer")).options;
      verifier = (await createStaffOfRole(container, api, "verifier@example.com", "Verifier")).options;
      finance = (await createStaffOfRole(container, api, "finance@example.com", "Finance")).options;
      money = await writeMoney(pg(), groups);
      const revenue = container.resolve<RevenueService>(REVENUE_MODULE);
      await revenue.postEntries(
        Array.from({ length: 40 }, (_, index) => ({
          ...{ sourceKey: `report:${index}`, groupId: groups[index % 2] ?? "", category: "seafood" },
          ...{ channel: index % 4 === 0 ? "line" : "fair", amountSatang: 10_000 + index, isSample: true },
          ...{ effectiveOn: `20${20 + (index % 5)}-03-0${1 + (index % 9)}`, kind: "sale", source: "history" },
          note: index === 0 ? "=HYPERLINK(1)" : "ขายหน้างาน",
        })) as Parameters<RevenueService["postEntries"]>[0],
      );
      await revenue.seals.sealNew();
    });

    const ask = (wish: object, who = viewer) => api.post("/admin/reports", { lang: "th", ...wish }, who);
    const ready = async (id: string, who = viewer): Promise<Report> =>
      await waitUntil(
        async () => (await api.get(`/admin/reports/${id}`, who)).data.report as Report,
        ({ state }) => state !== "waiting" && state !== "making",
      );
    const fetched = async (id: string, who = viewer): Promise<Buffer> =>
      Buffer.from(
        (await api.get(`/admin/reports/${id}/file`, { ...who, responseType: "arraybuffer" }))
          .data as ArrayBuffer,
      );
    const status = (request: Promise<{ status: number }>) =>
      request.then(
        (answer) => answer.status,
        (error) => error.response.status as number,
      );

    describe("reports", () => {
      it("are made in the background by the table's filters, wait for their owner alone, and each fetching is logged", async () => {
        const wish = { kind: "entries", format: "csv", filters: { group_id: groupId(), channel: "line" } };
        const asked = await ask(wish);
        expect(asked.status).toBe(202);
        const { id } = asked.data.report;
        expect(await ready(id)).toMatchObject({ state: "ready", failure: null });
        const { data } = Papa.parse<string[]>((await fetched(id)).toString("utf8").slice(1));
        const page = await api.get(`/admin/revenue/entries?group_id=${groupId()}&channel=line`, viewer);
        expect(
          data
            .slice(1, page.data.count + 1)
            .map((row) => row[7])
            .sort()[0],
        ).toBe("'=HYPERLINK(1)");
        expect(data[page.data.count + 1]?.[0]).toBe("รวม");
        expect(data[page.data.count + 1]?.[6]).toBe((page.data.total_satang / 100).toFixed(2));
        const foreign = [
          api.get(`/admin/reports/${id}`, verifier),
          api.get(`/admin/reports/${id}/file`, verifier),
        ];
        for (const request of foreign) expect(await status(request)).toBe(404);
        expect((await api.get("/admin/reports", verifier)).data).toEqual({ reports: [], count: 0 });
        const logged = await pg()("audit_entry").where({ act: "private_file.read", actor_type: "user" });
        expect(logged).toHaveLength(1);
      });

      const comesOut = async (kind: string, format: string, filters: object) => {
        const { id } = (await ask({ kind, format, filters }, finance)).data.report;
        expect(await ready(id, finance), `${kind} ${format}`).toMatchObject({ state: "ready" });
        const file = await fetched(id, finance);
        if (format === "pdf") return expect((await renderPages(file, 0.1)).length).toBeGreaterThan(0);
        const [sheet] = format === "xlsx" ? await readWorkbook(file) : [];
        const text = sheet ? sheet.data.flat().join("\n") : file.toString("utf8");
        expect(text).toContain("นิยามรายได้ฉบับที่ 1");
        expect(text).toMatch(/ตราผนึกล่าสุด 1-[0-9a-f-]{24}/);
        expect(text).toContain("ข้อมูล ณ ");
        expect(text).toContain("รวม");
        if (kind === "cash_report") expect(text).toContain("ซื้อวัตถุดิบ (กลุ่มบันทึกเอง)");
      };

      it("of every kind come out in every format, each with version, seal and as-of line", async () => {
        const kinds: [string, object][] = [
          ["figures", { period: "year", by: "group" }],
          ["standings", {}],
          ["claims", { status: "submitted" }],
          ["cash_report", { group_id: groupId(), be_year: 2563 }],
        ];
        for (const [kind, filters] of kinds) {
          await Promise.all(["csv", "xlsx", "pdf"].map((format) => comesOut(kind, format, filters)));
        }
        // Of the others the test after this one reads the CSV; how they are written is the same.
        const ofMoney: [string, string, object][] = [
          ["groups", "csv", {}],
          ["programme", "csv", { record: "organisations" }],
          ["refunds", "xlsx", {}],
          ["refunds", "pdf", {}],
          ["training_sales", "pdf", { months: 6 }],
          ["reconciliation", "csv", {}],
          ["audit", "pdf", {}],
        ];
        for (const [kind, format, filters] of ofMoney) await comesOut(kind, format, filters);
        const { id } = (
          await ask({ kind: "impact_sheet", format: "pdf", lang: "en", filters: { be_year: 2567 } })
        ).data.report;
        expect(await ready(id)).toMatchObject({ state: "ready" });
        expect(await renderPages(await fetched(id), 0.1)).toHaveLength(1);
      });

      it("of money are whole: each refund of a quarter once, payouts, and what is held adds up", async () => {
        const days = { from: "2026-07-01", to: "2026-09-30" };
        const cells = async (kind: string, filters: object) => {
          const { id } = (await ask({ kind, format: "csv", filters }, finance)).data.report;
          expect(await ready(id, finance), kind).toMatchObject({ state: "ready" });
          const { data } = Papa.parse<string[]>((await fetched(id, finance)).toString("utf8").slice(1));
          const end = data.findIndex(([cell]) => cell === "รวม");
          return { rows: data.slice(1, end), total: data[end] ?? [] };
        };
        const baht = (satang: number) => (satang / 100).toFixed(2);

        const refunds = await cells("refunds", days);
        expect(refunds.rows.map((row) => [row[0], row[1], row[6]])).toEqual([
          ["2026-07-01", "R-1001-1", "200.00"],
          ["2026-07-09", "", "123.00"],
          ["2026-08-02", "R-1001-1", "25.00"],
          ["2026-08-20", "R-1001-2", "70.00"],
          ["2026-09-01", "", "11.00"],
          ["2026-09-30", "R-1001-1", "40.00"],
        ]);
        expect(refunds.total.slice(6, 8)).toEqual([baht(money.refunds.all), baht(money.refunds.done)]);
        expect(refunds.rows[0]?.[8], "a note is no formula").toBe("'=แตก");
        expect((await cells("refunds", { ...days, ends: "open" })).rows).toHaveLength(1);
        expect((await cells("refunds", { ...days, group_id: groups[1] })).rows).toHaveLength(1);

        const payouts = await cells("payouts", days);
        expect(payouts.total.slice(6, 8)).toEqual([baht(money.payouts.all), baht(money.payouts.approved)]);
        expect((await cells("payment_cases", days)).total[7]).toBe(baht(money.cases));
        const [bank] = (await cells("bank_refunds", { bank_state: "open" })).rows;
        expect(bank?.slice(2, 5)).toEqual(["ธ.ก.ส.", "6789", "ผู้ซื้อ ตัวอย่าง"]);
        expect(JSON.stringify(bank), "never a whole account number").not.toContain("0123456789");
        const balances = await cells("payout_balances", {});
        expect(balances.rows.map((row) => row[3])).toEqual([baht(money.held.first), baht(money.held.second)]);

        const statement = await cells("statement", { group_id: groupId() });
        expect(statement.total[4]).toBe(baht(money.held.first));
        const later = await cells("statement", { group_id: groupId(), from: "2026-07-16" });
        expect(later.rows[0]?.slice(0, 2)).toEqual(["2026-07-16", "ยอดยกมา"]);
        expect(later.total[4], "the same end, wherever it begins").toBe(baht(money.held.first));
      });

      it("are for those who may see their table: who only reads income gets none of money, also not by its file", async () => {
        const ofVerifier = {
          refunds: 403,
          bank_refunds: 202,
          payment_cases: 403,
          payouts: 202,
          payout_balances: 202,
        };
        for (const [kind, answer] of Object.entries(ofVerifier)) {
          const wish = { kind, format: "csv", filters: {} };
          expect(await status(ask(wish)), `${kind} for a viewer`).toBe(403);
          expect(await status(ask(wish, verifier)), `${kind} for a verifier`).toBe(answer);
        }
        const statement = { kind: "statement", format: "csv", filters: { group_id: groupId() } };
        expect(await status(ask(statement))).toBe(403);
        const settle = async () => {
          const mine = (await api.get("/admin/reports", verifier)).data.reports as Report[];
          for (const { id } of mine) await ready(id, verifier);
        };
        await settle();
        const ofWork = { income_imports: 202, audit: 202, reconciliation: 403, search_misses: 403 };
        for (const [kind, answer] of Object.entries(ofWork)) {
          const wish = { kind, format: "csv", filters: {} };
          expect(await status(ask(wish)), `${kind} for a viewer`).toBe(403);
          expect(await status(ask(wish, verifier)), `${kind} for a verifier`).toBe(answer);
        }
        await settle();
      });

      it("of what was done say what was compared, who did what, how much of the log is in them, and what was asked in vain", async () => {
        const inThai = <T>(use: (context: ReportContext) => Promise<T>) =>
          withReportContext(getContainer(), "th", use);
        expect((await inThai(reconciliationTable)).facts[1]).toEqual(["ผล", "ยังไม่เคยเทียบ"]);
        const difference = {
          kind: "nobodys",
          chargeId: "chrg_x",
          orderId: null,
          omiseSatang: 900,
          oursSatang: null,
        };
        await getContainer()
          .resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE)
          .reconciliations.write({
            ...{ since: new Date(), charges: 3, paidCharges: 2, paidSatang: 123_450, failure: null },
            differences: [{ ...difference, text: "=1+1" } as Difference],
          });
        const compared = await inThai(reconciliationTable);
        expect(compared.rows).toEqual([["มีเงินเข้าที่ Omise แต่ระบบไม่รู้จัก", "chrg_x", null, 900, null, "=1+1"]]);
        expect(compared.facts.slice(2)).toEqual([
          ["ผล", "ต้องตรวจสอบ"],
          ["ที่เทียบ", "3 รายการ ชำระแล้ว 2 รายการ รวม 1,234.50 บาท"],
        ]);

        const act = (id: string, note: string) => ({
          ...{
            act: "group_member.role_changed" as const,
            actor: { type: "user" as const, id: "user_gone" },
            note,
          },
          ...{ before: { role: "seller" }, after: { role: "manager", group_id: groupId() } },
          ...{ on_behalf_of: groupId(), subject: { type: "group_member", id } },
        });
        const audit = getContainer().resolve<AuditService>(AUDIT_MODULE);
        for (const [id, note] of [
          ["gmem_1", "หนึ่ง"],
          ["gmem_2", "สอง"],
          ["gmem_3", "สาม"],
        ] as const) {
          await audit.record([act(id, note)]);
        }
        const today = toBangkokDate(new Date());
        const asked = { actor_id: "user_gone", from: today, to: today };
        const log = await inThai((context) => auditTable(context, asked, 2));
        expect((log.rows as Cell[][]).map((row) => row.slice(2))).toEqual(
          ["gmem_3 สาม", "gmem_2 สอง"].map((end) => [
            ...["user_gone", "เจ้าหน้าที่", "เปลี่ยนหน้าที่", "กลุ่ม: น้ำผึ้งเขาชะเมา · หน้าที่: คนขาย → ผู้จัดการ"],
            ...["น้ำผึ้งเขาชะเมา", ...end.split(" ")],
          ]),
        );
        expect(log.total[0]).toBe("รวม 2");
        expect(log.total[4]).toBe("จากทั้งหมด 3 รายการ");
        expect(log.facts[1]?.[1]).toMatch(/^มีเพียง 2 รายการล่าสุด/);
        expect((await inThai((context) => auditTable(context, { to: "2020-01-01" }))).rows).toEqual([]);

        const miss = (id: string, typed: string, times: number) => ({
          ...{ id, folded: id, typed, times, last_at: new Date("2026-11-25T18:00:00Z") },
        });
        await pg()("search_miss").insert([miss("smiss_a", "ทุเรียนกวน", 2), miss("smiss_b", "=กะปิ", 5)]);
        const vain = await inThai(searchMissesTable);
        expect(vain.rows).toEqual([
          ["=กะปิ", 5, "2026-11-26"],
          ["ทุเรียนกวน", 2, "2026-11-26"],
        ]);
        expect(vain.total[1]).toBe(7);
      });

      it("stop when they are cancelled, leave nothing, and are taken up again when their process died", async () => {
        const { reports } = getContainer().resolve<ReportService>(REPORT_MODULE);
        const owner = "user_someone";
        const wish = { kind: "standings", format: "csv", lang: "th", filters: {} } as const;
        const stopped = await reports.create(wish, owner);
        const taken = await reports.take(stopped.id);
        if (!taken) throw new Error("Nobody else makes it");
        expect(await reports.take(stopped.id), "one process at a time").toBeUndefined();
        await reports.cancel(stopped.id, owner);
        await expect(reports.progress(taken, 1, 2)).rejects.toThrow();
        await reports.stop(taken);
        expect(await reports.own(stopped.id, owner)).toMatchObject({ state: "cancelled", file_id: null });

        const left = await reports.create(wish, owner);
        await reports.take(left.id);
        await pg()("income_report")
          .where({ id: left.id })
          .update({ lease_until: new Date(0) });
        expect(await reports.listOpen()).toEqual([left.id]);
        await makeReport(getContainer(), left.id);
        expect(await reports.own(left.id, owner)).toMatchObject({ state: "ready", attempts: 2 });

        await pg()("income_report")
          .where({ id: left.id })
          .update({ expires_at: new Date(0) });
        expect(await reports.expire()).toHaveLength(1);
        expect(await reports.own(left.id, owner)).toMatchObject({ state: "expired", file_id: null });
      });

      it("refuse what no table has, and more than five at a time", async () => {
        expect(await status(ask({ kind: "entries", format: "doc", filters: {} }))).toBe(400);
        expect(await status(ask({ kind: "entries", format: "csv", filters: { limit: 5 } }))).toBe(400);
        expect(await status(ask({ kind: "cash_report", format: "csv", filters: {} }))).toBe(400);
        const nobody = { group_id: "egrp_nobody", be_year: 2563 };
        expect(await status(ask({ kind: "cash_report", format: "csv", filters: nobody }))).toBe(404);
        for (const [letters, answer] of [
          [65, 400],
          [10_000, 413],
        ] as const) {
          const endless = { group_id: "x".repeat(letters) };
          expect(await status(ask({ kind: "entries", format: "csv", filters: endless }))).toBe(answer);
        }
        const { reports } = getContainer().resolve<ReportService>(REPORT_MODULE);
        const wish = { kind: "standings", format: "csv", lang: "th", filters: {} } as const;
        for (let count = 0; count < 5; count++) await reports.create(wish, "user_eager");
        await expect(reports.create(wish, "user_eager")).rejects.toThrow(/รอให้เสร็จ/);
      });
    });

    describe("an income passport", () => {
      const issue = async () =>
        (await api.post("/admin/passports", { group_id: groupId(), valid_days: 30 }, verifier)).data.passport;
      const publicPage = async (code: string): Promise<PublicPassport> => {
        const key = market.publishableKey;
        const answer = await api.get(`/store/passports/${code}`, {
          headers: { "x-publishable-api-key": key },
        });
        return publicPassportResponse.parse(answer.data).passport;
      };

      it("leads by the QR on its paper to a page with the same figures, which stay though income goes on", async () => {
        const passport = await issue();
        const file = await api.get(`/admin/passports/${passport.id}/file?lang=th`, {
          ...viewer,
          responseType: "arraybuffer",
        });
        const [picture] = await renderPages(Buffer.from(file.data as ArrayBuffer), 1.5);
        const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
        const url = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? "";
        expect(url).toBe(passport.public_url);
        const code = url.split("/").at(-1) ?? "";
        const page = await publicPage(code);
        expect(page).toMatchObject({ state: "valid", number: passport.number });
        expect(page.figures).toMatchObject({ years: passport.years, total_satang: passport.total_satang });
        const summary = await api.get(`/admin/revenue/summary?group_id=${groupId()}`, viewer);
        expect(page.figures?.total_satang).toBe(summary.data.total_satang);
        expect(page.figures?.seal).toMatch(/^1-[0-9a-f-]{24}$/);
        expect(JSON.stringify(page), "nothing else of the group").not.toContain(groupId());
        const entry = {
          sourceKey: "later",
          groupId: groupId(),
          channel: "fair",
          category: "seafood",
        } as const;
        await getContainer()
          .resolve<RevenueService>(REVENUE_MODULE)
          .postEntries([
            {
              ...entry,
              effectiveOn: "2025-01-01",
              amountSatang: 5,
              kind: "sale",
              source: "history",
              isSample: true,
            },
          ]);
        expect(await publicPage(code)).toEqual(page);
      });

      it("is made, fetched and revoked by the group's own manager, within twenty valid ones", async () => {
        const { options } = await createPortalMember(getContainer(), {
          ...{ groupId: groupId(), phone: "+66811111119", role: "manager" },
        });
        const made = await api.post("/portal/passports", { valid_days: 90 }, options);
        expect(made.status).toBe(201);
        const { id, public_url, total_satang } = made.data.passport;
        const code = public_url.split("/").at(-1) ?? "";
        expect(await publicPage(code)).toMatchObject({ state: "valid", figures: { total_satang } });
        const paper = await api.get(`/portal/passports/${id}/file?lang=en`, {
          ...options,
          responseType: "arraybuffer",
        });
        expect(await renderPages(Buffer.from(paper.data as ArrayBuffer), 0.1)).toHaveLength(1);
        expect((await api.get("/portal/passports", options)).data.passports[0].id).toBe(id);
        const reason = { reason: "ยื่นผิดธนาคาร" };
        expect((await api.post(`/portal/passports/${id}/revoke`, {}, options)).status).toBe(400);
        const revoked = await api.post(`/portal/passports/${id}/revoke`, reason, options);
        expect(revoked.data.passport).toMatchObject({ state: "revoked", ...reason });
        expect(await publicPage(code)).toMatchObject({ state: "revoked", figures: null });
        const acts = await pg()("audit_entry").where({ subject_id: id }).orderBy("occurred_at");
        expect(acts.map(({ act, actor_type, on_behalf_of }) => [act, actor_type, on_behalf_of])).toEqual([
          ["income_passport.issued", "member", groupId()],
          ["income_passport.revoked", "member", groupId()],
        ]);

        for (const format of ["csv", "xlsx", "pdf"]) {
          const path = `/portal/cash-report?be_year=2563&format=${format}`;
          const { data, status: answer } = await api.get(path, { ...options, responseType: "arraybuffer" });
          expect(answer).toBe(200);
          const file = Buffer.from(data as ArrayBuffer);
          if (format === "csv") expect(file.toString("utf8")).toMatch(/^\uFEFFวันที่,/);
          if (format === "xlsx") expect((await readWorkbook(file))[0]?.data[0]?.[0]).toBe("วันที่");
          if (format === "pdf") expect(await renderPages(file, 0.1)).toHaveLength(1);
        }

        await pg().raw(
          `insert into income_passport (id, code, number, group_id, group_name, years, total_satang, as_of,
             definition_version, is_sample, issued_by, expires_on)
           select 'ipas_' || no, lpad(no::text, 26, '0'), 'full/' || no, ?, 'x', '[]', 1, now(), '1', true, 'test',
             current_date + 9 from generate_series(1, 20) no`,
          [groups[1] ?? ""],
        );
        const full = await api.post("/admin/passports", { group_id: groups[1], valid_days: 30 }, verifier);
        expect([full.status, full.data.code]).toEqual([400, "too_many_passports"]);
      });

      it("that is revoked or has expired says so and confirms no figures, and a forged one is none", async () => {
        const passport = await issue();
        const code = passport.public_url.split("/").at(-1) ?? "";
        expect(
          await status(api.post(`/admin/passports/${passport.id}/revoke`, { reason: "x" }, viewer)),
        ).toBe(403);
        const revoked = await api.post(
          `/admin/passports/${passport.id}/revoke`,
          { reason: "ยอดผิด" },
          verifier,
        );
        expect(revoked.data.passport).toMatchObject({ state: "revoked", reason: "ยอดผิด" });
        expect(await publicPage(code)).toMatchObject({ state: "revoked", figures: null });
        const flip = (text: string) => text.replace(/.$/, (sign) => (sign === "A" ? "B" : "A"));
        const strange = ["A".repeat(10_000), "%3Cscript%3E", "%E2%80%AE", "' or 1=1--"];
        for (const forged of [flip(code), "ABC", code.slice(1), ...strange]) {
          await expect(publicPage(forged), forged).rejects.toThrow(/404/);
        }
        const other = await issue();
        await pg().raw("alter table income_passport disable trigger user");
        await pg()("income_passport").where({ id: other.id }).update({ expires_on: "2020-01-01" });
        await pg().raw("alter table income_passport enable trigger user");
        const expired = await publicPage(other.public_url.split("/").at(-1) ?? "");
        expect(expired).toMatchObject({ state: "expired", figures: null });
        await expect(
          pg()("income_passport").where({ id: other.id }).update({ total_satang: 1 }),
        ).rejects.toThrow(/kept as it was issued/);
        await expect(pg()("income_passport").where({ id: other.id }).delete()).rejects.toThrow(/kept as/);
        const acts = await pg()("audit_entry")
          .where({ subject_id: passport.id })
          .where("act", "like", "income_passport.%")
          .orderBy("occurred_at");
        expect(acts.map(({ act }) => act)).toEqual(["income_passport.issued", "income_passport.revoked"]);
      });
    });
  },
});
