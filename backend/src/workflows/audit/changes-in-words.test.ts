import {
  auditActsEn,
  auditActsTh,
  auditField,
  auditFields,
  programmeFields,
  reviewedFields,
  updateGroupBody,
} from "@chumchon/contracts";
import { describe, expect, it } from "vitest";
import { changesInOneLine, changesInWords, namedIn } from "./changes-in-words";
import type { Speaker } from "./value-in-words";

const names = new Map([
  ["egrp_1", "น้ำผึ้งเขาชะเมา"],
  ["user_1", "สมหญิง"],
]);
const thai: Speaker = { lang: "th", nameOf: (id) => names.get(id) };
const english: Speaker = { ...thai, lang: "en" };
const line = (subject_type: string, before: object | null, after: object | null, speaker = thai) =>
  changesInOneLine({ subject_type, before: before as never, after: after as never }, speaker);

describe("what an act changed, in words", () => {
  it.each<[string, string, object | null, object | null, string]>([
    [
      "a state",
      "bank_refund",
      { state: "awaiting_transfer" },
      { state: "approved" },
      "สถานะ: รอโอน → อนุมัติแล้ว",
    ],
    [
      "the same word of another subject",
      "income_import",
      { state: "submitted" },
      { state: "approved" },
      "สถานะ: รออนุมัติ → กำลังบันทึก",
    ],
    [
      "money and a group, of what was made",
      "group_payout",
      null,
      { group_id: "egrp_1", amount_satang: 123_450 },
      "กลุ่ม: น้ำผึ้งเขาชะเมา · จำนวนเงิน: 1,234.50 บาท",
    ],
    ["a person", "payment_case", { owner_id: null }, { owner_id: "user_1" }, "ผู้ดูแล: – → สมหญิง"],
    ["a person who is gone", "group_member", null, { invited_by: "user:user_9" }, "ผู้เชิญ: user:user_9"],
    [
      "a day, in the years of the reader",
      "enterprise_group",
      { joined_on: "2018-06-14" },
      { joined_on: null },
      "วันที่เข้าร่วม: 14 มิ.ย. 2561 → –",
    ],
    [
      "prices",
      "product",
      { prices: [10_000, null] },
      { prices: [12_050, 5_000] },
      "ราคา: 100.00 บาท, – → 120.50 บาท, 50.00 บาท",
    ],
    [
      "who came to a training",
      "programme_training",
      null,
      { attendances: [{ group_id: "egrp_1", people: 3 }] },
      "กลุ่มที่มาอบรม: น้ำผึ้งเขาชะเมา 3 คน",
    ],
    ["what was taken away", "group_member", { role: "seller" }, {}, "หน้าที่: คนขาย → –"],
    ["nothing of what helps technicians only", "income_claim", { version: 1 }, { version: 2 }, ""],
    [
      "not what staff keep to themselves",
      "programme_group_note",
      { note: "ลับ" },
      { note: "ลับมาก" },
      "บันทึก (ไม่แสดงในรายงาน)",
    ],
    [
      "other pictures, as many as before",
      "product_change",
      { pictures: ["a"] },
      { pictures: ["b"] },
      "รูป: 1 รายการ → 1 รายการ (แก้ไขแล้ว)",
    ],
  ])("%s", (_what, subject, before, after, said) => {
    expect(line(subject, before, after)).toBe(said);
  });

  it("is said in English as well", () => {
    const [before, after] = [
      { status: "submitted", amount_satang: 100 },
      { status: "verified", amount_satang: 100 },
    ];
    expect(line("income_claim", before, after, english)).toBe("State: Waiting → Verified");
  });

  it("a long text is shown from where it differs, and never breaks a letter from its marks", () => {
    const story = "กลุ่มของเราทำน้ำผึ้งมาตั้งแต่รุ่นยาย ".repeat(20);
    const said = line("enterprise_group", { story }, { story: `${story}และขายที่ตลาดนัด` });
    expect(said).toMatch(/^เรื่องราว: ….{0,40} → ….*และขายที่ตลาดนัด$/u);
    expect(said.length).toBeLessThan(120);
    expect(line("enterprise_group", { story: "" }, { story })).not.toMatch(/→ \p{M}|[^\p{L}\p{M}\s]\p{M}/u);
  });

  it("marks that turn text around, and lines, are taken out of it", () => {
    expect(line("enterprise_group", null, { name: "ก\u202Eข\n<script>" })).toBe("ชื่อ: กข <script>");
  });

  it("a field that an older version wrote stands as it is, at the end", () => {
    const before = { shoe_size: 41, state: "open" };
    const after = { shoe_size: 42, state: "closed" };
    const said = changesInWords({ subject_type: "payment_case", before, after }, thai);
    expect(said.map(({ label, after: now }) => [label, now])).toEqual([
      ["สถานะ", "ปิดแล้ว"],
      ["shoe_size", "42"],
    ]);
  });

  it("names its people and groups, so that they can be read at once", () => {
    const after = {
      owner_id: "user_1",
      group_ids: ["egrp_1"],
      attendances: [{ group_id: "egrp_2", people: 1 }],
    };
    expect(namedIn([{ before: { invited_by: "user:user_2" }, after }])).toEqual({
      people: ["user_2", "user_1"],
      groups: ["egrp_1", "egrp_2"],
    });
  });
});

describe("the words of the log", () => {
  it("are there for every act in both languages", () => {
    const flat = (acts: object) =>
      Object.entries(acts).flatMap(([subject, verbs]) =>
        Object.entries(verbs as object).map(([verb, words]) => [`${subject}.${verb}`, String(words).trim()]),
      );
    expect(flat(auditActsEn).map(([act]) => act)).toEqual(flat(auditActsTh).map(([act]) => act));
    for (const [act, words] of [...flat(auditActsTh), ...flat(auditActsEn)]) expect(words, act).not.toBe("");
  });

  it("are there for every field that a form of staff or groups can change", () => {
    const ofProgramme = Object.values(programmeFields).flatMap((form) => Object.keys(form.shape));
    const written = [...Object.keys(updateGroupBody.shape), ...ofProgramme, ...reviewedFields];
    expect(written.filter((name) => !auditField(name))).toEqual([]);
    for (const [name, { th, en }] of Object.entries(auditFields)) expect([th, en], name).not.toContain("");
  });
});
