import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ImportDetail, importResponse } from "@chumchon/contracts";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { Workbook } from "exceljs";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { createMarket } from "../../../../integration/market";
import { createStaff } from "../../../../integration/staff";
import { waitUntil } from "../../../../integration/wait-until";
import { REVENUE_MODULE } from "../../../modules/revenue/index";
import type RevenueService from "../../../modules/revenue/service";
import { WORLD_MODULE } from "../../../modules/world/index";
import type WorldService from "../../../modules/world/service";
import { postImportWorkflow } from "../../../workflows/income-import/post-import";
import { withReportContext } from "../../../workflows/report/report-context";
import { importsTable } from "../../../workflows/report/tables/imports-table";

const tables = join(__dirname, "../../../../data/sample");
const HISTORY_SATANG = 8_531_245_000;

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    type Options = Awaited<ReturnType<typeof createStaff>>["options"];
    let reporter: Options;
    let verifier: Options;
    let viewer: Options;
    const imports = () => getContainer().resolve<RevenueService>(REVENUE_MODULE).imports;
    const total = async () => (await api.get("/admin/revenue/summary", verifier)).data.total_satang as number;

    beforeAll(async () => {
      const container = getContainer();
      await container.resolve<WorldService>(WORLD_MODULE).fix("real");
      await createMarket(container);
      // What a test posts, it posts itself: the job of every minute would be one more in its races.
      vi.spyOn(imports(), "listApproved").mockResolvedValue([]);
      const may = (resource: string, ...operations: string[]) =>
        operations.map((operation) => ({ resource, operation }));
      const see = [...may("enterprise_group", "read"), ...may("income_entry", "read")];
      reporter = (
        await createStaff(container, api, "prepares@example.com", [
          ...see,
          ...may("income_import", "create", "read"),
        ])
      ).options;
      verifier = (await createStaff(container, api, "approves@example.com", "all")).options;
      viewer = (await createStaff(container, api, "looks@example.com", see)).options;
      await bringInRegister();
    });

    async function upload(bytes: Buffer, name: string, kind = "income", who = reporter) {
      const path = `/admin/income-imports?kind=${kind}&name=${encodeURIComponent(name)}`;
      const headers = { ...who.headers, "content-type": "application/octet-stream" };
      return await api.post(path, bytes, { ...who, headers });
    }

    const opened = (answer: { status: number; data: unknown }): ImportDetail => {
      expect(answer.data).toHaveProperty("import");
      return importResponse.parse(answer.data).import;
    };

    const act = (of: { id: string; revision: number }, verb: string, body: object = {}, who = reporter) =>
      api.post(`/admin/income-imports/${of.id}/${verb}`, { revision: of.revision, ...body }, who);

    async function previewed(draft: ImportDetail, more: object = {}) {
      return opened(await act(draft, "preview", { mapping: draft.mapping, ...more }));
    }

    async function posted(draft: ImportDetail): Promise<ImportDetail> {
      const submitted = opened(await act(draft, "submit"));
      expect((await act(submitted, "approve", {}, verifier)).status).toBe(202);
      await waitUntil(
        () => imports().read(draft.id),
        (record) => record?.state === "posted",
      );
      return opened(await api.get(`/admin/income-imports/${draft.id}`, verifier));
    }

    /** The register of the tables, with invented names and without a sample mark. */
    async function bringInRegister(): Promise<void> {
      const groups = JSON.parse(readFileSync(join(tables, "groups.json"), "utf8")) as Record<
        string,
        string
      >[];
      const book = new Workbook();
      const sheet = book.addWorksheet("ทะเบียน");
      sheet.addRow(["ทะเบียนกลุ่มวิสาหกิจชุมชน"]);
      sheet.addRow([
        "ลำดับ",
        "รหัสกลุ่ม",
        "ชื่อกลุ่ม",
        "รุ่นที่",
        "วันที่เข้าร่วม",
        "รหัสตำบล",
        "หมวดสินค้า",
        "ยินยอมเผยแพร่รายได้",
      ]);
      groups.forEach((group, index) => {
        sheet.addRow([
          index + 1,
          code(group.code ?? ""),
          name(group.code ?? ""),
          group.cohort_no,
          thai(group.joined_on ?? ""),
          group.tambon_code,
          group.category,
          "ยินยอม",
        ]);
      });
      const draft = await previewed(opened(await upload(await bytesOf(book), "ทะเบียน.xlsx", "groups")));
      expect(draft).toMatchObject({ row_count: 58, problem_count: 0 });
      await posted(draft);
    }

    const code = (sample: string) => sample.replace("S", "G");
    const name = (sample: string) => `วิสาหกิจชุมชนสมมติที่ ${Number(sample.slice(1))} บ้านนอกแผนที่`;
    const thai = (day: string) =>
      `${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${Number(day.slice(0, 4)) + 543}`;
    const bytesOf = async (book: Workbook) => Buffer.from(await book.xlsx.writeBuffer());

    /** As a member of staff keeps it: a title, a band, years as columns, totals at the edges. */
    async function history(): Promise<{ bytes: Buffer; cells: Map<string, number> }> {
      const cells = new Map<string, number>();
      for (const line of readFileSync(join(tables, "sample_income_group_year.csv"), "utf8")
        .trim()
        .split(/\r?\n/)
        .slice(1)) {
        const [sample = "", year = "", baht = ""] = line.split(",");
        cells.set(`${sample} ${year}`, Number(baht));
      }
      const years = [2559, 2560, 2561, 2562, 2563, 2564, 2565, 2566];
      const samples = [...new Set([...cells.keys()].map((key) => key.slice(0, 3)))];
      const book = new Workbook();
      const sheet = book.addWorksheet("สรุปยอดขาย");
      sheet.addRow(["สรุปรายได้กลุ่มวิสาหกิจชุมชน ตั้งแต่เริ่มโครงการ"]);
      sheet.addRow([]);
      sheet.addRow(["ลำดับ", "ชื่อกลุ่ม", ...years.map((year) => `ปี ${year}`), "รวม"]);
      sheet.mergeCells("A1:K1");
      for (const [index, sample] of samples.entries()) {
        const row = sheet.addRow([index + 1, `${name(sample)} `]);
        years.forEach((year, column) => {
          const baht = cells.get(`${sample} ${year}`);
          row.getCell(column + 3).value =
            baht === undefined ? "-" : column % 2 ? baht : `${baht.toLocaleString("en-US")}.00`;
        });
        row.getCell(11).value = { formula: `SUM(C${row.number}:J${row.number})`, result: 0 };
      }
      sheet.addRow([
        null,
        "รวมทั้งสิ้น",
        ...years.map((_, column) => ({ formula: `SUM(C4:C61)+${column}`, result: 0 })),
      ]);
      return { bytes: await bytesOf(book), cells };
    }

    const csv = (...rows: string[]) => Buffer.from(`ชื่อกลุ่ม,วันที่,ช่องทาง,ยอดขาย\n${rows.join("\n")}\n`);
    const sale = (sample: string, amount: number | string, day = "20/12/2566") =>
      `${name(sample)},${day},ออกบูธ,${amount}`;

    describe("the history of 58 groups", () => {
      it("gives 85,312,450.00 baht exactly, per group and year, beside the expected total, and undo takes it all back", async () => {
        const { bytes, cells } = await history();
        const draft = await previewed(opened(await upload(bytes, "สรุปยอดขาย.xlsx")));
        expect(draft).toMatchObject({ row_count: 246, problem_count: 0, total_satang: HISTORY_SATANG });

        const expected = (satang: number) => ({ expected: [{ group_id: null, be_year: null, satang }] });
        const wrong = opened(await act(draft, "expected", expected(HISTORY_SATANG + 1)));
        expect((await act(wrong, "submit")).data.code).toBe("import_expected_differs");
        const right = opened(await act(wrong, "expected", expected(HISTORY_SATANG)));
        const done = await posted(right);
        expect(done).toMatchObject({ state: "posted", posted_rows: 246 });

        expect(await total()).toBe(HISTORY_SATANG);
        const { data } = await api.get("/admin/groups?limit=100", verifier);
        const groups = data.groups as { id: string; code: string; is_sample: boolean }[];
        expect(groups).toHaveLength(58);
        for (const group of groups) {
          const { by_year } = (await api.get(`/admin/revenue/summary?group_id=${group.id}`, verifier)).data;
          const sample = group.code.replace("G", "S");
          const wanted = [...cells]
            .filter(([key]) => key.startsWith(sample))
            .map(([key, baht]) => ({ be_year: Number(key.slice(4)), satang: baht * 100 }));
          expect(by_year, group.code).toEqual(wanted);
          expect(group.is_sample).toBe(false);
        }

        const again = await previewed(opened(await upload(bytes, "ชื่ออื่น.xlsx")));
        expect(again.same_as).toMatchObject({ file_name: "สรุปยอดขาย.xlsx" });
        expect((await act(again, "submit")).data.code).toBe("import_same_content");
        expect(await total()).toBe(HISTORY_SATANG);

        expect((await act(done, "undo", { reason: "นำเข้าผิดไฟล์" }, verifier)).data.import.state).toBe(
          "undone",
        );
        expect(await total()).toBe(0);
        expect((await act(done, "undo", { reason: "อีกครั้ง" }, verifier)).data.code).toBe("import_decided");
        expect(await getContainer().resolve<RevenueService>(REVENUE_MODULE).recount()).toEqual([]);
      });
    });

    describe("an import", () => {
      it("with bad rows can't be submitted; its report names row, column, value and reason in Thai, and no formula lives in it", async () => {
        const draft = await previewed(
          opened(
            await upload(
              csv(sale("S01", 100), `ไม่มีจริง,1/1/2566,ออกบูธ,=1+1`, sale("S02", "หลายบาท")),
              "ขาย.csv",
            ),
          ),
        );
        expect(draft.problem_count).toBe(3);
        expect((await act(draft, "submit")).data).toMatchObject({ code: "import_has_problems" });
        const report = (await api.get(`/admin/income-imports/${draft.id}/report`, reporter)).data as string;
        expect(report).toContain("3,D,ยอดขาย,'=1+1,\"ยอดเงินต้องเป็นตัวเลข");
        expect(report).toContain('4,D,ยอดขาย,หลายบาท,"ยอดเงินต้องเป็นตัวเลข');
        expect(report).toContain("3,A,ชื่อกลุ่ม,ไม่มีจริง,ไม่พบกลุ่มชื่อนี้");
      });

      it("is approved by a second person, of two at once by one, and never after an edit that they have not seen", async () => {
        const draft = await previewed(
          opened(await upload(csv(sale("S01", 100)), "หนึ่ง.csv", "income", verifier)),
          {},
        );
        const submitted = opened(await act(draft, "submit", {}, verifier));
        expect((await act(submitted, "approve", {}, verifier)).data.code).toBe("import_own");
        expect((await act(submitted, "approve", {}, reporter)).status).toBe(403);
        const second = (await createStaff(getContainer(), api, "second@example.com", "all")).options;
        const third = (await createStaff(getContainer(), api, "third@example.com", "all")).options;
        const waiting = [second, reporter, verifier].map(
          async (who) => (await api.get("/admin/revenue/overview", who)).data.to_approve,
        );
        expect(await Promise.all(waiting), "for whoever did not prepare it").toEqual([1, 0, 0]);
        expect(
          (await act({ ...submitted, revision: submitted.revision - 1 }, "approve", {}, second)).data.code,
        ).toBe("import_changed");
        const both = await Promise.all([second, third].map((who) => act(submitted, "approve", {}, who)));
        expect(both.map((each) => each.status).sort()).toEqual([202, 400]);
        await waitUntil(
          () => imports().read(draft.id),
          (record) => record?.state === "posted",
        );
        expect(await total()).toBe(10_000);
        const { rows, total: sums } = await withReportContext(getContainer(), "th", (context) =>
          importsTable(context, { import_kind: "income" }),
        );
        const row = [...(rows as string[][])].find(([, file]) => file === "หนึ่ง.csv");
        expect(row?.slice(2, 5)).toEqual(["รายได้ของกลุ่ม", "บันทึกแล้ว", "approves@example.com"]);
        expect(row?.slice(7)).toEqual([1, 10_000, 10_000]);
        expect(sums[9], "only what is income now").toBe(10_000);
      });

      it("that was cancelled or that died while posting has posted nothing, and is posted once by the next run", async () => {
        const draft = await previewed(
          opened(
            await upload(csv(...Array.from({ length: 2500 }, (_, row) => sale("S03", row + 1))), "ยาว.csv"),
          ),
        );
        const submitted = opened(await act(draft, "submit"));
        const by = "user_somebody_else";
        await imports().approve({ id: draft.id, revision: submitted.revision, by });
        await imports().cancelPosting(draft.id);
        expect(await imports().post(draft.id)).toBe("cancelled");
        expect([await total(), (await imports().read(draft.id))?.state]).toEqual([0, "submitted"]);

        await imports().approve({
          id: draft.id,
          revision: (await imports().read(draft.id))?.revision ?? 0,
          by,
        });
        const dies = imports().post(draft.id, async () => Promise.reject(new Error("the process died")));
        await expect(dies).rejects.toThrow("the process died");
        expect([await total(), (await imports().read(draft.id))?.state]).toEqual([0, "approved"]);
        const outcomes = await Promise.all([imports().post(draft.id), imports().post(draft.id)]);
        expect(outcomes.sort()).toEqual(
          outcomes.includes("busy") ? ["busy", "posted"] : ["not_approved", "posted"],
        );
        expect(await total()).toBe(((2500 * 2501) / 2) * 100);
      });

      it("of a register is posted once when the job meets whoever has just approved", async () => {
        const head = "รหัสกลุ่ม,ชื่อกลุ่ม,รุ่นที่,วันที่เข้าร่วม,รหัสตำบล,หมวดสินค้า";
        const rows = [71, 72, 73].map(
          (no) => `G${no},วิสาหกิจชุมชนสมมติที่ ${no} ปลายแผนที่,9,1/6/2566,210114,seafood`,
        );
        const bytes = Buffer.from(`${[head, ...rows].join("\n")}\n`);
        const draft = await previewed(opened(await upload(bytes, "ทะเบียนเพิ่ม.csv", "groups")));
        const { revision } = opened(await act(draft, "submit"));
        await imports().approve({ id: draft.id, revision, by: "user_somebody_else" });
        const post = () => postImportWorkflow(getContainer()).run({ input: { id: draft.id } });
        const outcomes = (await Promise.all([post(), post(), post()])).map(({ result }) => result);
        expect(outcomes.filter((outcome) => outcome === "posted")).toHaveLength(1);
        expect(outcomes).not.toContain("failed");
        expect((await imports().read(draft.id))?.state).toBe("posted");
      });

      it("asks what to do with rows that are posted already, and skips them when told so", async () => {
        await posted(
          await previewed(opened(await upload(csv(sale("S01", 100), sale("S01", 200)), "มกราคม.csv"))),
        );
        const draft = await previewed(
          opened(
            await upload(
              csv(sale("S01", 100), sale("S01", 200), sale("S01", 300), sale("S01", 300)),
              "มกราคม-กุมภาพันธ์.csv",
            ),
          ),
        );
        expect(draft.duplicate_counts).toEqual({ posted: 2, in_file: 1 });
        expect((await act(draft, "submit")).data.code).toBe("import_duplicates_undecided");
        await posted(await previewed(draft, { duplicates: "skip" }));
        expect(await total()).toBe(60_000);
      });

      it("remembers for the next file of the same shape how columns are mapped and which group a name means", async () => {
        const odd = (amount: number) => Buffer.from(`ร้าน,วันไหน,เท่าไร\nป้าคนนั้น,1/1/2566,${amount}\n`);
        const first = opened(await upload(odd(5), "แปลก.csv"));
        const groupId = (await api.get("/admin/groups?limit=1", verifier)).data.groups[0].id as string;
        const mapping = { ...first.mapping, header_row: 1, columns: { group: 0, date: 1, amount: 2 } };
        const unknown = opened(await act(first, "preview", { mapping }));
        expect(unknown.unknown_groups).toMatchObject([{ name: "ป้าคนนั้น", rows: 1 }]);
        const known = opened(await act(unknown, "preview", { mapping, group_names: { ป้าคนนั้น: groupId } }));
        expect(known).toMatchObject({ problem_count: 0, row_count: 1 });
        const next = opened(await upload(odd(6), "แปลกอีก.csv"));
        expect(next).toMatchObject({
          mapping_remembered: true,
          mapping: { columns: mapping.columns },
          group_names: { ป้าคนนั้น: groupId },
        });
      });

      it("refuses files that are no tables in words that say what to do, and staff without the right", async () => {
        const cases: [Buffer, string][] = [
          [Buffer.alloc(0), "file_empty"],
          [Buffer.from("%PDF-1.7"), "file_not_a_table"],
          [Buffer.alloc(20_000_001, 44), "file_too_large"],
        ];
        for (const [bytes, wanted] of cases) {
          const { status, data } = await upload(bytes, "x.xlsx");
          expect([status, data.code]).toEqual([400, wanted]);
          expect(data.message).toMatch(/กรุณา/);
        }
        expect((await upload(csv(sale("S01", 1)), "x.csv", "income", viewer)).status).toBe(403);
        expect((await api.get("/admin/income-imports", viewer)).status).toBe(403);
        expect((await api.get("/admin/income-imports/iimp_nobody", reporter)).status).toBe(404);
      });
    });
  },
});
