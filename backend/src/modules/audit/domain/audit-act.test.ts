import { expect, it } from "vitest";
import { type AuditAct, assertAuditable } from "./audit-act";

const act = (note: unknown): AuditAct => ({
  act: "group_member.joined",
  actor: { type: "user", id: "user_1" },
  subject: { type: "group_member", id: "gmem_1" },
  after: { note },
});

it.each([
  ["a password", { password: "x" }],
  ["a token deep inside", { rows: [{ reset_token: "x" }] }],
  ["a PIN", { login: { new_pin: "1234" } }],
  ["a card's number", { card_number: "4242" }],
])("the log refuses %s", (_name, secret) => {
  expect(() => assertAuditable(act(secret))).toThrow(/no secrets/);
});

it("the log takes what only sounds alike, and nothing at all", () => {
  expect(() => assertAuditable(act({ shopping: 1, spinning: "x", status: "active" }))).not.toThrow();
  expect(() => assertAuditable({ ...act("x"), after: null })).not.toThrow();
});

it("only acts and fields that have words can be written (the compiler says so)", () => {
  // @ts-expect-error an act that auditActsTh does not know
  const unknownAct: AuditAct = { ...act("x"), act: "group_member.promoted" };
  // @ts-expect-error a field that auditFields does not know
  const unknownField: AuditAct = { ...act("x"), after: { shoe_size: 42 } };
  expect([unknownAct, unknownField]).toHaveLength(2);
});
