import { memberRoles } from "@chumchon/contracts";
import { describe, expect, it } from "vitest";
import { actsOf, mayAct, type PortalAct, portalActs } from "./portal-acts";

const acts = Object.keys(portalActs) as PortalAct[];

describe("the table of acts by role", () => {
  it("lets a manager do everything", () => {
    expect(actsOf("manager")).toEqual(acts);
  });

  it("lets a seller do everything but fetch reports, issue passports, let people in, say who is told, close the shop, and let goods be fetched", () => {
    expect(acts.filter((act) => !mayAct("seller", act))).toEqual([
      "reports.fetch",
      "passports.manage",
      "members.read",
      "members.manage",
      "alerts.manage",
      "shop.pause",
      "shop.pickup",
    ]);
  });

  it("lets a viewer read, and see no shopper's address", () => {
    expect(actsOf("viewer").filter((act) => !act.endsWith(".read"))).toEqual(["session.use"]);
    expect(mayAct("viewer", "orders.recipient")).toBe(false);
    expect(mayAct("viewer", "members.read")).toBe(false);
  });

  it("lets staff who help do what a manager does, except let people in", () => {
    expect(acts.filter((act) => !mayAct("staff", act))).toEqual(["members.read", "members.manage"]);
  });

  it.each(memberRoles)("names no act for %s that is not in the table", (role) => {
    expect(actsOf(role).every((act) => acts.includes(act))).toBe(true);
  });
});
