import { claimStatuses } from "@chumchon/contracts";
import { describe, expect, it } from "vitest";
import { actorKey, actorOf, type ClaimState, claimProblem, soldOnProblem } from "./claim-rules";

const claim: ClaimState = {
  status: "submitted",
  version: 3,
  claimants: ["member:mem_1", "user:user_1"],
  decidedBy: null,
  evidenceCount: 1,
};

describe("claimProblem", () => {
  it("lets a second person verify what was submitted, and nobody who took part in claiming it", () => {
    expect(claimProblem(claim, "verify", "user:user_2", 3)).toBeNull();
    expect(claimProblem(claim, "verify", "user:user_1", 3)).toBe("claim_own");
    expect(claimProblem(claim, "reject", "member:mem_1", 3)).toBe("claim_own");
  });

  it("tells a member of the same id from staff", () => {
    expect(claimProblem(claim, "verify", "user:mem_1", 3)).toBeNull();
  });

  it("refuses a decision about another version than the one that was seen", () => {
    expect(claimProblem(claim, "verify", "user:user_2", 2)).toBe("claim_changed");
  });

  it("wants evidence before a claim is submitted or verified", () => {
    const bare = { ...claim, evidenceCount: 0 };
    expect(claimProblem({ ...bare, status: "draft" }, "submit", "user:user_1", 3)).toBe(
      "claim_evidence_missing",
    );
    expect(claimProblem(bare, "verify", "user:user_2", 3)).toBe("claim_evidence_missing");
    expect(claimProblem(bare, "reject", "user:user_2", 3)).toBeNull();
  });

  it("leaves a verified claim one way only: it can be withdrawn", () => {
    const acts = ["edit", "submit", "verify", "reject", "withdraw"] as const;
    const open = (status: (typeof claimStatuses)[number]) =>
      acts.filter((act) => claimProblem({ ...claim, status }, act, "user:user_2", 3) === null);
    expect(Object.fromEntries(claimStatuses.map((status) => [status, open(status)]))).toEqual({
      draft: ["edit", "submit", "withdraw"],
      submitted: ["edit", "verify", "reject", "withdraw"],
      verified: ["withdraw"],
      rejected: ["edit", "submit", "withdraw"],
      withdrawn: [],
    });
  });
});

describe("soldOnProblem", () => {
  const days = { today: "2026-11-26", joinedOn: "2018-06-14" };
  it.each([
    ["2026-11-26", null],
    ["2026-11-27", "claim_in_future"],
    ["2018-06-14", null],
    ["2018-06-13", "claim_before_joining"],
  ])("of %s is %s", (day, problem) => {
    expect(soldOnProblem(day, days)).toBe(problem);
  });

  it("knows no beginning for a group whose day of joining is unknown", () => {
    expect(soldOnProblem("2001-01-01", { ...days, joinedOn: null })).toBeNull();
  });
});

it("an actor keeps its kind and id", () => {
  expect(actorOf(actorKey({ type: "member", id: "mem_1" }))).toEqual({ type: "member", id: "mem_1" });
  expect(() => actorOf("ghost:1")).toThrow(/actor/);
});
