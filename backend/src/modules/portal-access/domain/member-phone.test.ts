import { expect, it } from "vitest";
import { readMemberPhone, showMemberPhone } from "./member-phone";

it.each([
  ["081-234-5678", "+66812345678"],
  ["๐๘๑ ๒๓๔ ๕๖๗๘", "+66812345678"],
  ["+66 81 234 5678", "+66812345678"],
])("reads %s as one phone", (text, phone) => {
  expect(readMemberPhone(text, "real")).toEqual({ ok: true, phone });
  expect(showMemberPhone(phone)).toBe("081-234-5678");
});

it.each(["000-000-0001", "000 000 0058", "๐๐๐-๐๐๐-๐๐๒๑"])("takes %s in the sample world only", (text) => {
  expect(readMemberPhone(text, "sample")).toMatchObject({ ok: true });
  expect(readMemberPhone(text, "real")).toEqual({ ok: false });
  expect(readMemberPhone(text, null)).toEqual({ ok: false });
});

it.each(["", "000-000-0000", "000-000-0059", "038-611-234", "12345", "สมชาย", "0812345678\u00001"])(
  "refuses %j",
  (text) => {
    expect(readMemberPhone(text, "sample")).toEqual({ ok: false });
  },
);
