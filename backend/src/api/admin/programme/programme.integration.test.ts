import { programmeRecords, trainingSalesResponse } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeAll, describe, expect, it } from "vitest";
import { createGoods } from "../../../../integration/goods";
import { createMarket } from "../../../../integration/market";
import { postAtRandom } from "../../../../integration/random-income";
import { readTexts } from "../../../../integration/read-texts";
import { type createStaff, createStaffOfRole } from "../../../../integration/staff";
import { AUDIT_MODULE } from "../../../modules/audit/index";
import type AuditService from "../../../modules/audit/service";
import { REVENUE_MODULE } from "../../../modules/revenue/index";
import type RevenueService from "../../../modules/revenue/service";
import { WORLD_MODULE } from "../../../modules/world/index";
import type WorldService from "../../../modules/world/service";
import { createGroupsWorkflow } from "../../../workflows/group/create-groups";
import { drawImpactSheet } from "../../../workflows/report/draw-impact-sheet";
import { readImpactYear } from "../../../workflows/report/read-impact-year";
import { withReportContext } from "../../../workflows/report/report-context";
import { programmeTable } from "../../../workflows/report/tables/programme-table";
import { trainingSalesTable } from "../../../workflows/report/tables/training-sales-table";

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    type Staff = Awaited<ReturnType<typeof createStaff>>;
    let staff: Staff;
    let groupIds: string[] = [];
    let productId = "";
    const post = (path: string, body: object, who = staff) =>
      api.post(`/admin/programme/${path}`, body, who.options);
    const get = async (path: string) => {
      const answer = await api.get(`/admin/programme/${path}`, staff.options);
      expect(answer.status, `${path}: ${JSON.stringify(answer.data).slice(0, 300)}`).toBe(200);
      return answer.data;
    };
    const one = async (text: string) => {
      const { rows } = await getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text);
      return Number(rows[0]?.value ?? 0);
    };

    beforeAll(async () => {
      const container = getContainer();
      await container.resolve<WorldService>(WORLD_MODULE).fix("sample");
      const { salesChannelId } = await createMarket(container);
      const groups = Array.from({ length: 6 }, (_, index) => ({
        handle: `group-${index}`,
        name: `กลุ่มที่ ${index}`,
        tambon_code: "210801",
        category: "beverage",
        joined_on: "2018-06-14",
      }));
      const { result } = await createGroupsWorkflow(container).run({ input: { groups } });
      groupIds = result.map((group) => group.id);
      staff = await createStaffOfRole(container, api, "reporter@example.com", "Reporter");
      const goods = { handle: "honey", salesChannelId, groupId: groupIds[0] ?? null };
      productId = (await createGoods(container, goods)).productId;
    });

    const bodies = () => ({
      cohorts: { no: 3, name: "รุ่นที่ 3", started_on: "2018-06-01", ended_on: "", note: "" },
      organisations: { kind: "mentor", name: "บริษัทพี่เลี้ยงสมมติ", name_en: "", group_ids: groupIds.slice(0, 2) },
      trainings: {
        title: "ขายของออนไลน์เบื้องต้น",
        topic: "facebook",
        held_on: "2024-02-10",
        hours: 6.5,
        attendances: [{ group_id: groupIds[0], people: 3 }, { group_id: groupIds[1] }],
      },
      "standards-work": { group_id: groupIds[0], product_id: productId, standard: "fda", state: "applied" },
      "study-visits": {
        visited_on: "2024-03-01",
        visitors: "โรงเรียนสมมติ",
        people: 40,
        group_ids: [groupIds[1]],
      },
      "group-notes": { group_id: groupIds[0], noted_on: "2024-03-05", note: "ขอป้ายร้านใหม่" },
    });
    type Kind = keyof ReturnType<typeof bodies>;
    const kinds = Object.keys(programmeRecords) as Kind[];
    const key = (kind: string) => ({ request_key: `a-form-of-${kind}` });

    describe("a record of every kind", () => {
      it("is written once by a form sent twice, read, changed, removed, and each act stands in the audit log", async () => {
        const audit: AuditService = getContainer().resolve(AUDIT_MODULE);
        for (const kind of kinds) {
          const body = { ...bodies()[kind], ...key(kind) };
          const twice = await Promise.all([post(kind, body), post(kind, body)]);
          expect(
            twice.map((each) => each.status),
            JSON.stringify(twice[0]?.data),
          ).toEqual([201, 201]);
          const record = programmeRecords[kind].parse(twice[0]?.data.record);
          expect(twice[1]?.data.record).toEqual(record);
          expect((await get(kind)).count).toBe(1);
          const { id, revision, ...fields } = record;
          const changed = await post(`${kind}/${id}`, { ...fields, note: "แก้แล้ว", revision });
          expect(changed.data.record, JSON.stringify(changed.data)).toEqual({
            ...record,
            note: "แก้แล้ว",
            revision: 2,
          });
          const late = await post(`${kind}/${id}`, { ...fields, note: "ทับ", revision });
          expect([late.data.code, (await get(`${kind}/${id}`)).record.note]).toEqual([
            "record_changed",
            "แก้แล้ว",
          ]);
          expect((await post(`${kind}/${id}/remove`, { revision: 2 })).status).toBe(200);
          expect([
            (await get(kind)).count,
            (await post(`${kind}/${id}/remove`, { revision: 3 })).status,
          ]).toEqual([0, 404]);
          const entries = await audit.listAuditEntries({ subject_id: id }, { order: { occurred_at: "ASC" } });
          expect(entries.map((entry) => [entry.act.split(".")[1], entry.actor_id])).toEqual(
            ["created", "changed", "removed"].map((act) => [act, staff.userId]),
          );
          expect(entries[1]).toMatchObject({ before: { note: record.note }, after: { note: "แก้แล้ว" } });
        }
      });

      it("is found by the group that it concerns, and by no other", async () => {
        for (const kind of kinds) await post(kind, { ...bodies()[kind], ...key(kind) });
        const found = async (groupId = "") =>
          Promise.all(kinds.map(async (kind) => [kind, (await get(`${kind}?group_id=${groupId}`)).count]));
        expect(Object.fromEntries(await found(groupIds[0]))).toMatchObject({
          organisations: 1,
          trainings: 1,
          "standards-work": 1,
          "study-visits": 0,
        });
        expect(Object.fromEntries(await found(groupIds[5]))).toMatchObject({
          organisations: 0,
          trainings: 0,
          "standards-work": 0,
          "study-visits": 0,
        });
      });

      it("names what is wrong in words, and writes nothing", async () => {
        const tomorrow = toBangkokDate(new Date(Date.now() + 86_400_000));
        const { cohorts, organisations, trainings, "standards-work": work } = bodies();
        const made = await post("organisations", { ...organisations, request_key: "organisation-1" });
        await post("cohorts", { ...cohorts, request_key: "cohort-no-3" });
        const cases: [Kind, object, string][] = [
          ["trainings", { ...trainings, held_on: tomorrow }, "day_in_future"],
          ["trainings", { ...trainings, attendances: [{ group_id: "grp_nobody" }] }, "group_unknown"],
          ["trainings", { ...trainings, organisation_id: "org_nobody" }, "organisation_unknown"],
          ["standards-work", { ...work, group_id: groupIds[1] }, "product_unknown"],
          ["organisations", organisations, "record_repeated"],
          ["cohorts", cohorts, "record_repeated"],
        ];
        for (const [index, [kind, body, code]] of cases.entries()) {
          const { status, data } = await post(kind, { ...body, request_key: `wrong-form-${index}` });
          expect([status, data.code], `${kind} ${code}: ${JSON.stringify(data)}`).toEqual([400, code]);
          expect(data.message).toMatch(/กรุณา/);
        }
        expect((await get("trainings")).count).toBe(0);
        const fields: [Kind, object, string][] = [
          ["cohorts", { ...cohorts, ended_on: "2018-05-01" }, "ended_on"],
          ["trainings", { ...trainings, topic: "myspace" }, "topic"],
          [
            "trainings",
            { ...trainings, attendances: [{ group_id: "g_1" }, { group_id: "g_1" }] },
            "attendances",
          ],
          ["cohorts", { ...cohorts, is_sample: true }, "is_sample"],
        ];
        for (const [kind, body, field] of fields) {
          const { status, data } = await post(kind, { ...body, request_key: "wrong-fields" });
          expect([status, Object.keys(data.fields)]).toEqual([400, [field]]);
        }
        const { id } = made.data.record;
        await post("trainings", { ...trainings, organisation_id: id, request_key: "training-1" });
        expect((await post(`organisations/${id}/remove`, { revision: 1 })).data.code).toBe("record_in_use");
      });

      it("is read by a viewer, who writes none", async () => {
        const viewer = await createStaffOfRole(getContainer(), api, "viewer@example.com", "Viewer");
        expect((await api.get("/admin/programme/cohorts", viewer.options)).status).toBe(200);
        const tried = await post("cohorts", { ...bodies().cohorts, ...key("cohorts") }, viewer);
        expect([tried.status, (await get("cohorts")).count]).toEqual([403, 0]);
      });
    });

    describe("the programme's figures on the impact sheet", () => {
      it("count what is of the year and still there, from its first day to its last, and stand on the sheet", async () => {
        const [a, b, c] = groupIds;
        let forms = 0;
        const write = async (kind: Kind, fields: object) => {
          const request_key = `counted-form-${forms++}`;
          const made = await post(kind, { ...bodies()[kind], ...fields, request_key });
          expect(made.status, `${kind} ${JSON.stringify(made.data)}`).toBe(201);
          return made.data.record.id as string;
        };
        const takeOut = async (kind: Kind, fields: object) =>
          post(`${kind}/${await write(kind, fields)}/remove`, { revision: 1 });
        const came = (...people: [string | undefined, number | undefined][]) => ({
          attendances: people.map(([group_id, count]) => ({ group_id, people: count })),
        });
        const training = (title: string, held_on: string, more: object) => ({ title, held_on, ...more });
        await write("trainings", training("แรก", "2019-01-01", came([a, 5], [b, undefined])));
        await write("trainings", training("สุดท้าย", "2019-12-31", came([a, 7])));
        await write("trainings", training("ปีก่อน", "2018-12-31", came([c, 90])));
        await write("trainings", training("ปีหลัง", "2020-01-01", came([c, 90])));
        await takeOut("trainings", training("ลบแล้ว", "2019-05-05", came([c, 90])));
        await write("study-visits", { visitors: "ก", visited_on: "2019-01-01", people: 12 });
        await write("study-visits", { visitors: "ข", visited_on: "2019-12-31", people: null });
        await write("study-visits", { visitors: "ค", visited_on: "2020-01-01", people: 80 });
        await takeOut("study-visits", { visitors: "ง", visited_on: "2019-06-06", people: 80 });
        await write("standards-work", { standard: "gap", state: "granted", ended_on: "2019-12-31" });
        await write("standards-work", { standard: "pgs", state: "granted", ended_on: "2020-01-01" });
        await write("standards-work", { standard: "otop", state: "applied", ended_on: "2019-07-07" });
        await write("organisations", { kind: "member_company", name: "ก", group_ids: [a, b] });
        await write("organisations", { kind: "member_company", name: "ข", group_ids: [] });
        await write("organisations", { kind: "university", name: "ค", group_ids: [c] });
        await takeOut("organisations", { kind: "member_company", name: "ง", group_ids: [] });
        const table = await withReportContext(getContainer(), "th", (context) =>
          programmeTable(context, { record: "trainings", group_id: a }),
        );
        expect(table.total[0]).toBe("รวม 2");
        expect(table.total.at(-1), "people of all groups that came").toBe(12);
        expect(table.rows).toEqual([
          ["2019-12-31", "สุดท้าย", "Facebook", "6.5", "กลุ่มที่ 0", 1, 7],
          ["2019-01-01", "แรก", "Facebook", "6.5", "กลุ่มที่ 0, กลุ่มที่ 1", 2, 5],
        ]);
        const { year, pages } = await withReportContext(getContainer(), "en", async (context) => {
          const read = await readImpactYear(context, 2562);
          return { year: read, pages: await readTexts(await drawImpactSheet(context, 2562, read)) };
        });
        expect(year.programme).toEqual({
          ...{ trainings: 2, peopleTrained: 12, groupsTrained: 2, studyVisits: 2, visitors: 12 },
          ...{ standardsReached: 1, mentoringCompanies: 1 },
        });
        expect(pages).toHaveLength(1);
        expect(pages[0]).toContain(
          "2 trainings, 2 groups, 12 people; 2 study visits (12 visitors); 1 new standard reached; 1 member company mentors today",
        );
      });
    });

    describe("GET /admin/programme/training-sales", () => {
      it("is what SQL says over the entries of the whole months before and after, all and online", async () => {
        await postAtRandom(getContainer().resolve<RevenueService>(REVENUE_MODULE), groupIds);
        const held = ["2022-03-31", "2023-10-01", "2024-02-29"];
        for (const [index, held_on] of held.entries()) {
          const body = {
            title: `ไลฟ์ขายของ ${index}`,
            topic: index === 0 ? "tiktok" : "facebook",
            held_on,
            attendances: groupIds.slice(index, index + 3).map((group_id) => ({ group_id, people: 2 })),
            request_key: `training-${index}`,
          };
          expect((await post("trainings", body)).status).toBe(201);
        }
        const answer = trainingSalesResponse.parse(await get("training-sales?months=6"));
        expect(answer.rows).toHaveLength(9);
        for (const row of answer.rows) {
          const around = (from: number, to: number, more: string) =>
            one(`select sum(amount_satang) as value from income_entry where group_id = '${row.group_id}' and ${more}
              and effective_on >= date_trunc('month', date '${row.held_on}') + interval '${from} months'
              and effective_on < date_trunc('month', date '${row.held_on}') + interval '${to} months'`);
          const online = "channel in ('web', 'line', 'facebook', 'tiktok', 'marketplace')";
          expect(row).toMatchObject({
            before_satang: await around(-6, 0, "true"),
            after_satang: await around(1, 7, "true"),
            online_before_satang: await around(-6, 0, online),
            online_after_satang: await around(1, 7, online),
            is_whole: true,
          });
        }
        expect(answer.topics.map((topic) => [topic.topic, topic.attendances, topic.whole])).toEqual([
          ["facebook", 6, 6],
          ["tiktok", 3, 3],
        ]);
        const some = await get(`training-sales?topic=tiktok&group_id=${groupIds[1]}&months=3`);
        expect([some.rows.length, some.months]).toEqual([1, 3]);

        const table = await withReportContext(getContainer(), "th", (context) =>
          trainingSalesTable(context, { months: 6 }),
        );
        expect(table.rows, "the report has the rows of the page").toEqual(
          answer.rows.map((row) => [
            ...[`กลุ่มที่ ${groupIds.indexOf(row.group_id)}`, row.title, row.held_on],
            ...[row.before_satang, row.after_satang, row.change_percent ?? "ไม่มีฐานเทียบ"],
            ...[row.online_before_satang, row.online_after_satang],
            row.online_change_percent ?? "ไม่มีฐานเทียบ",
          ]),
        );
        expect(table.total[0]).toBe("รวม 9");
        expect(table.facts.map(([label]) => label)).toEqual(["เงื่อนไข", "Facebook", "TikTok"]);
      });
    });
  },
});
