import { type PublicPassport, publicPassportResponse, type Report } from "@chumchon/contracts";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import jsQR from "jsqr";
import Papa from "papaparse";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { createMarket } from "../../../../integration/market";
import { readWorkbook } from "../../../../integration/read-workbook";
import { renderPages } from "../../../../integration/render-pages";
import { createStaffOfRole } from "../../../../integration/staff";
import { waitUntil } from "../../../../integration/wait-until";
import { REPORT_MODULE } from "../../../modules/report/index";
import type ReportService from "../../../modules/report/service";
import { REVENUE_MODULE } from "../../../modules/revenue/index";
import type RevenueService from "../../../modules/revenue/service";
import { WORLD_MODULE } from "../../../modules/world/index";
import type WorldService from "../../../modules/world/service";
import { createGroupsWorkflow } from "../../../workflows/group/create-groups";
import { makeReport } from "../../../workflows/report/make-report";

type Options = Awaited<ReturnType<typeof createStaffOfRole>>["options"];

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let viewer: Options;
    let verifier: Options;
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

      it("of every kind come out in every format, each with version, seal and as-of line", async () => {
        const kinds: [string, object][] = [
          ["figures", { period: "year", by: "group" }],
          ["standings", {}],
          ["claims", { status: "submitted" }],
          ["cash_report", { group_id: groupId(), be_year: 2563 }],
        ];
        for (const [kind, filters] of kinds) {
          for (const format of ["csv", "xlsx", "pdf"]) {
            const { id } = (await ask({ kind, format, filters })).data.report;
            expect(await ready(id), `${kind} ${format}`).toMatchObject({ state: "ready" });
            const file = await fetched(id);
            if (format === "pdf") expect((await renderPages(file, 0.1)).length).toBeGreaterThan(0);
            else {
              const [sheet] = format === "xlsx" ? await readWorkbook(file) : [];
              const text = sheet ? sheet.data.flat().join("\n") : file.toString("utf8");
              expect(text).toContain("นิยามรายได้ฉบับที่ 1");
              expect(text).toMatch(/ตราผนึกล่าสุด 1-[0-9a-f-]{24}/);
              expect(text).toContain("ข้อมูล ณ ");
              expect(text).toContain("รวม");
              if (kind === "cash_report") expect(text).toContain("ซื้อวัตถุดิบ (กลุ่มบันทึกเอง)");
            }
          }
        }
        const { id } = (
          await ask({ kind: "impact_sheet", format: "pdf", lang: "en", filters: { be_year: 2567 } })
        ).data.report;
        expect(await ready(id)).toMatchObject({ state: "ready" });
        expect(await renderPages(await fetched(id), 0.1)).toHaveLength(1);
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

      it("that is revoked confirms no figures, one that has expired says so, and a forged one is none", async () => {
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
        for (const forged of [flip(code), "ABC", code.slice(1)]) {
          await expect(publicPage(forged), forged).rejects.toThrow(/404/);
        }
        const other = await issue();
        await pg().raw("alter table income_passport disable trigger user");
        await pg()("income_passport").where({ id: other.id }).update({ expires_on: "2020-01-01" });
        await pg().raw("alter table income_passport enable trigger user");
        const expired = await publicPage(other.public_url.split("/").at(-1) ?? "");
        expect(expired.state).toBe("expired");
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
