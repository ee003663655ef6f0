import { expect, it } from "vitest";
import { nameText } from "./primitives.js";

it.each([
  ["as it was typed", "น้ำผึ้งป่า ชันโรง", "น้ำผึ้งป่า ชันโรง"],
  ["without marks that turn text around", "กลุ่ม\u202Eปลา\u2066", "กลุ่มปลา"],
  ["in one line", " กลุ่ม\r\n\tปลา\u0000 ", "กลุ่ม ปลา"],
  [
    "also when it looks like a command: it is a name",
    "=cmd|' /C calc'!A0 <script>",
    "=cmd|' /C calc'!A0 <script>",
  ],
])("a name is kept %s", (_how, typed, kept) => {
  expect(nameText(40).parse(typed)).toBe(kept);
});

it.each([
  ["nothing that can be seen", "\u202E\u200F \n"],
  ["more than there is room for", "ก".repeat(41)],
])("a name of %s is refused", (_what, typed) => {
  expect(nameText(40).safeParse(typed).success).toBe(false);
});
