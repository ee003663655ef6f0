import { expect, it } from "vitest";
import { expectSamePictures } from "../../../../integration/expect-same-pictures";
import { readTexts } from "../../../../integration/read-texts";
import { pdfOf, reportContextOf } from "../../../../integration/report-context-of";
import type { ReportContext } from "../report-context";
import { auditTable } from "./audit-table";
import { importsTable } from "./imports-table";
import { reconciliationTable } from "./reconciliation-table";
import { searchMissesTable } from "./search-misses-table";
import { trainingSalesTable } from "./training-sales-table";

const at = (index: number) => String(index + 1).padStart(2, "0");

it("the log says from what to what in words, names people and groups, and no id is cut off", async () => {
  const act = (
    index: number,
    act: string,
    subject_type: string,
    before: object | null,
    after: object | null,
  ) => ({
    ...{
      day: `2026-11-${at(index)}`,
      time: `09:0${index}:58`,
      act,
      actor_type: "user",
      actor_name: "สมหญิง ตัวอย่าง",
    },
    ...{
      on_behalf_of: null,
      subject_type,
      subject_id: `${subject_type.slice(0, 4)}_01KB2ZP7Q4X8T6N0M3V5W9YDE${index}`,
    },
    ...{ before, after, note: null, is_undone: false },
  });
  const money = { group_id: "egrp_1", amount_satang: 1_234_550 };
  const log = [
    act(
      0,
      "bank_refund.transferred",
      "bank_refund",
      { state: "awaiting_transfer" },
      {
        ...{
          state: "awaiting_approval",
          amount_satang: 45_000,
          transferred_on: "2026-11-01",
          slip_file_id: "pfil_1",
        },
      },
    ),
    {
      ...act(
        1,
        "enterprise_group.updated",
        "enterprise_group",
        { name: "กลุ่มน้ำผึ้ง", story: null },
        {
          ...{ name: "กลุ่มน้ำผึ้งป่าชุมชน", story: "เราทำน้ำผึ้งกันมาตั้งแต่รุ่นยาย ".repeat(9) },
        },
      ),
      ...{
        on_behalf_of: "egrp_1",
        actor_type: "member",
        actor_name: "ป้าสำลี ตัวอย่าง",
        note: "แก้ชื่อให้ตรงกับทะเบียน ท.ว.ช.2",
      },
    },
    act(2, "payout.approved", "group_payout", { state: "recorded" }, { ...money, state: "approved" }),
    {
      ...act(3, "income_claim.verified", "income_claim", { status: "submitted" }, { status: "verified" }),
      is_undone: true,
    },
    {
      ...act(4, "group_order.advanced", "group_order", { status: "packed" }, { status: "shipped" }),
      actor_type: "system",
    },
    act(5, "private_file.read", "private_file", null, { purpose: "refund_slip" }),
  ];
  const context: ReportContext = {
    ...reportContextOf((sql) => (sql.includes("count(*)") ? [{ count: "6" }] : log)),
    groups: [{ id: "egrp_1", name: "น้ำผึ้งป่าชุมชนบ้านเนินตัวอย่าง" }] as never,
  };
  const pdf = await pdfOf(context, await auditTable(context, { from: "2026-11-01", to: "2026-11-30" }));
  expect((await readTexts(pdf)).join(" ")).not.toMatch(/bank_refund\.|awaiting_|group_order\./);
  await expectSamePictures(pdf, "audit");
});

it("trainings: sales before and after side by side, whole months only, and each topic in a line", async () => {
  const attended = ["facebook", "facebook", "line", "website", "facebook"].map((topic, index) => ({
    ...{
      trainingId: `trn_${index}`,
      topic,
      groupId: "egrp_1",
      heldOn: `2026-${index === 3 ? "11" : `0${index + 2}`}-12`,
    },
    title: index % 2 === 0 ? "เปิดเพจและไลฟ์ขายของอย่างไรให้มีคนดู" : "ถ่ายรูปสินค้าด้วยมือถือ",
  }));
  const sales = attended.map((_each, index) => ({
    ...{ index, before: String(1_000_000 + index * 12_345), after: String(1_350_000 - index * 98_765) },
    ...{ online_before: String(index * 20_000), online_after: "180050" },
  }));
  const context = reportContextOf((sql) => (sql.includes("programme_attendance") ? attended : sales));
  await expectSamePictures(
    await pdfOf(context, await trainingSalesTable(context, { months: 3 })),
    "training-sales",
  );
});

it("imports: ten columns with long file names, and the sum of what is posted only", async () => {
  const states = ["posted", "undone", "submitted", "draft", "approved", "posted"];
  const context = reportContextOf(
    states.map((state, index) => ({
      ...{
        day: `2026-10-${at(index)}`,
        file_name: `ยอดขายย้อนหลัง_กลุ่มแปรรูปผลไม้_2559-256${index}_ฉบับแก้ไข.xlsx`,
      },
      ...{
        kind: index === 5 ? "groups" : "income",
        state,
        prepared_by: "สมหญิง ตัวอย่าง",
        row_count: 1_250 + index,
      },
      approved_by: state === "posted" ? "สมชาย ตัวอย่าง" : null,
      posted_day: state === "posted" ? `2026-10-${at(index + 1)}` : null,
      total_satang: index === 5 ? null : "8512345678",
      posted_satang: state === "posted" && index < 5 ? "8512345678" : null,
    })),
  );
  await expectSamePictures(await pdfOf(context, await importsTable(context, {})), "income-imports");
});

it("the comparison with Omise: what differs in words, amounts side by side, never summed", async () => {
  const difference = (kind: string, omiseSatang: number | null, oursSatang: number | null, text: string) => ({
    ...{ kind, chargeId: "chrg_test_61x9k2m4p7q8r3s5t0v", orderId: "order_01KB2ZP7Q4X8T6N0M3V5W9YDEF" },
    ...{ omiseSatang, oursSatang, text },
  });
  const context = reportContextOf([
    {
      ...{ id: "recon_1", ran_at: new Date("2026-11-26T04:30:00Z"), since: new Date("2026-11-24T04:30:00Z") },
      ...{ charges: 128, paid_charges: 117, paid_satang: "12345600", failure: null },
      differences: [
        { ...difference("nobodys", 54_000, null, "ไม่พบการชำระของรายการนี้"), orderId: null },
        difference("other_amount", 120_000, 102_000, "ยอดที่ Omise มากกว่าในระบบ 180.00 บาท"),
        difference("other_refunds", 5_000, 0, "คืนเงินจากหน้า Omise โดยตรง ยังไม่ระบุกลุ่ม"),
      ],
    },
  ]);
  await expectSamePictures(await pdfOf(context, await reconciliationTable(context)), "reconciliation");
});

it("questions in vain: asked most first, and long ones within their column", async () => {
  const typed = [
    "ทุเรียนกวนไม่ใส่น้ำตาล",
    "น้ำปลาแท้แม่น้ำประแสร์ ขวดแก้ว 700 มล. ยกลังส่งฟรีถึงบ้านภายในวันเดียว",
    "=กะปิ",
    "mangosteen soap",
    "ก๋วยเตี๋ยวผัดปู",
  ];
  const context = reportContextOf(
    typed.map((each, index) => ({ typed: each, times: 1_204 - index * 250, day: `2026-11-${at(index)}` })),
  );
  await expectSamePictures(await pdfOf(context, await searchMissesTable(context)), "search-misses");
});
