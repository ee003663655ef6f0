import { expect, it } from "vitest";
import { type AuditAct, assertAuditable } from "./audit-act";

const act = (after: AuditAct["after"]): AuditAct => ({
  act: "group_member.invited",
  actor: { type: "user", id: "user_1" },
  subject: { type: "group_member", id: "gmem_1" },
  after,
});

it.each([
  ["a password", { password: "x" }],
  ["a token deep inside", { rows: [{ reset_token: "x" }] }],
  ["a PIN", { login: { new_pin: "1234" } }],
  ["a card's number", { card_number: "4242" }],
])("the log refuses %s", (_name, after) => {
  expect(() => assertAuditable(act(after))).toThrow(/no secrets/);
});

it("the log takes what only sounds alike, and nothing at all", () => {
  expect(() => assertAuditable(act({ shopping: 1, spinning: "x", status: "active" }))).not.toThrow();
  expect(() => assertAuditable(act(null))).not.toThrow();
});
