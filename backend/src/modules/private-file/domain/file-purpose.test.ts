import { expect, it } from "vitest";
import { cleanFileName, refusalOfFile } from "./file-purpose";

const limits = { file: 100, import: 200, report: 300 };

it.each([
  ["a slip that fits", "refund_slip", { size: 100, kind: "png" }, undefined],
  ["a slip that is too large", "refund_slip", { size: 101, kind: "png" }, "file_too_large"],
  ["an empty slip", "refund_slip", { size: 0, kind: undefined }, "file_empty"],
  ["a table as a slip", "refund_slip", { size: 10, kind: "csv" }, "file_type_refused"],
  ["an unknown kind", "income_evidence", { size: 10, kind: undefined }, "file_type_refused"],
  ["a table as evidence", "income_evidence", { size: 10, kind: "csv" }, undefined],
  ["an import with its own limit", "income_import", { size: 200, kind: "xlsx" }, undefined],
  ["a picture to import", "income_import", { size: 10, kind: "jpeg" }, "file_type_refused"],
] as const)("%s", (_name, purpose, file, refusal) => {
  expect(refusalOfFile(purpose, file, limits)).toBe(refusal);
});

it.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\slips\\สลิป 1.png", "สลิป 1.png"],
  ["evil\u202Egnp.exe", "evilgnp.exe"],
  ['a"b\r\nX: 1.pdf', "abX 1.pdf"],
  ["   ", "slip.png"],
  [undefined, "slip.png"],
])("the name %j is kept as %j", (name, kept) => {
  expect(cleanFileName(name, "slip.png")).toBe(kept);
});

it("a name of any length is kept to 120 characters, and no letter is cut in two", () => {
  expect([...cleanFileName("🧺".repeat(300), "x")]).toHaveLength(120);
});
