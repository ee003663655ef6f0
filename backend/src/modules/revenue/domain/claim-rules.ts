import type { ClaimActor, ClaimProblem, ClaimStatus } from "@chumchon/contracts";

/** "user:user_01": how an actor is kept beside a claim. */
export type ActorKey = string;

export const actorKey = (actor: ClaimActor): ActorKey => `${actor.type}:${actor.id}`;

export function actorOf(key: ActorKey): ClaimActor {
  const [type, ...id] = key.split(":");
  if (type !== "user" && type !== "member" && type !== "system") throw new Error(`Not an actor: ${key}`);
  return { type, id: id.join(":") };
}

/** What the rules look at. */
export interface ClaimState {
  readonly status: ClaimStatus;
  readonly version: number;
  readonly claimants: readonly ActorKey[];
  readonly decidedBy: ActorKey | null;
  readonly evidenceCount: number;
}

export type ClaimAct = "edit" | "submit" | "verify" | "reject" | "withdraw";

const allowedFrom: Record<ClaimAct, readonly ClaimStatus[]> = {
  edit: ["draft", "submitted", "rejected"],
  submit: ["draft", "rejected"],
  verify: ["submitted"],
  reject: ["submitted"],
  withdraw: ["draft", "submitted", "rejected", "verified"],
};

/**
 * Why somebody may not do this to a claim now; null when they may. `version` is the one that they have seen: a
 * decision about what was edited meanwhile is no decision.
 */
export function claimProblem(
  claim: ClaimState,
  act: ClaimAct,
  actor: ActorKey,
  version: number,
): ClaimProblem | null {
  if (!allowedFrom[act].includes(claim.status)) {
    if (act === "verify" || act === "reject") {
      return claim.status === "draft" ? "claim_not_submitted" : "claim_decided";
    }
    return "claim_decided";
  }
  if (claim.version !== version) return "claim_changed";
  if ((act === "verify" || act === "reject") && claim.claimants.includes(actor)) return "claim_own";
  if ((act === "submit" || act === "verify") && claim.evidenceCount === 0) return "claim_evidence_missing";
  return null;
}

/** Whether the act was done before by the same person, so that sending it twice answers the same. */
export function alreadyDone(claim: ClaimState, act: ClaimAct, actor: ActorKey): boolean {
  if (act === "verify") return claim.status === "verified" && claim.decidedBy === actor;
  if (act === "reject") return claim.status === "rejected" && claim.decidedBy === actor;
  if (act === "withdraw") return claim.status === "withdrawn";
  return false;
}

/** What is wrong with the day of a sale; both days are of Bangkok, YYYY-MM-DD. */
export function soldOnProblem(
  soldOn: string,
  { today, joinedOn }: { today: string; joinedOn: string | null },
): ClaimProblem | null {
  if (soldOn > today) return "claim_in_future";
  if (joinedOn !== null && soldOn < joinedOn) return "claim_before_joining";
  return null;
}
