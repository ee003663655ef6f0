import type { ClaimActor } from "@chumchon/contracts";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { claimError } from "./claim-error";
import {
  type ClaimFilters,
  type ClaimPage,
  countWaiting,
  readClaimPage,
  readDecidedSince,
  type WaitingClaims,
} from "./claim-page";
import { type Claim, type ClaimFacts, readClaim, replaceEvidence } from "./claim-rows";
import { type ActorKey, actorKey, alreadyDone, type ClaimAct, claimProblem } from "./domain/claim-rules";
import { postEntriesIn } from "./post-entries";
import { reverseEntriesIn } from "./reverse-entries";

/** Writes an act down in the transaction that does it: either both are there afterwards or neither. */
export type ClaimJournal = (
  transaction: Knex,
  change: { readonly act: ClaimAct | "create"; readonly before: Claim | null; readonly after: Claim },
) => Promise<void>;

export interface NewClaim extends ClaimFacts {
  /** Made once by the form; the same key of the same actor is the same claim. */
  readonly requestKey: string;
  readonly submit: boolean;
  readonly isSample: boolean;
  /** The verified claim that this one replaces when it is verified. */
  readonly correctsId?: string | null;
}

/** One act on a claim. `version` is the one that the actor has seen. */
export interface ClaimActInput {
  readonly id: string;
  readonly version: number;
  readonly actor: ClaimActor;
  readonly journal?: ClaimJournal | undefined;
}

/** Claims of income from their first draft to the entry: each method is one transaction. */
export class ClaimBook {
  constructor(private readonly knex: Knex) {}

  read = (id: string): Promise<Claim | null> => readClaim(this.knex, id);

  /** A page of claims, the longest waiting first when they wait, else the newest sale first. */
  list = (filters: ClaimFilters): Promise<ClaimPage> => readClaimPage(this.knex, filters);

  /** What waits for a decision, and how much of it this person may decide. */
  waiting = (by: ActorKey | null): Promise<WaitingClaims> => countWaiting(this.knex, by);

  decidedSince = (since: Date): Promise<Claim[]> => readDecidedSince(this.knex, since);

  /**
   * Writes a claim down, and submits it when asked to. Sent twice it is written once.
   * @throws `claim_key_reused`, `claim_evidence_missing`, `claim_not_verified`, `claim_correction_open`
   */
  async create(given: NewClaim, actor: ClaimActor, journal?: ClaimJournal): Promise<Claim> {
    const by = actorKey(actor);
    if (given.submit && given.evidence.length === 0) throw claimError("claim_evidence_missing");
    return await this.knex.transaction(async (transaction) => {
      if (given.correctsId) await this.assertCorrectable(transaction, given.correctsId);
      const id = generateEntityId(undefined, "iclm");
      const inserted = await transaction("income_claim")
        .insert({
          ...factColumns(given),
          id,
          request_key: given.requestKey,
          status: given.submit ? "submitted" : "draft",
          created_by: by,
          claimants: [by],
          submitted_at: given.submit ? transaction.fn.now() : null,
          corrects_id: given.correctsId ?? null,
          is_sample: given.isSample,
        })
        .onConflict()
        .ignore();
      // The driver answers an insert with how many rows it made.
      if ((inserted as unknown as { rowCount: number }).rowCount === 0) {
        return await this.sentBefore(transaction, given, by);
      }
      await replaceEvidence(transaction, id, given.evidence, by);
      return await this.told(transaction, "create", null, id, journal);
    });
  }

  /** Changes what a claim says; a rejected one becomes a draft again. Whoever edits takes part in claiming it. */
  async edit(input: ClaimActInput & { readonly changes: Partial<ClaimFacts> }): Promise<Claim> {
    return await this.act("edit", input, async (transaction, claim, by) => {
      const facts: ClaimFacts = { ...claim, ...defined(input.changes) };
      if (claim.status === "submitted" && facts.evidence.length === 0)
        throw claimError("claim_evidence_missing");
      await replaceEvidence(transaction, claim.id, facts.evidence, by);
      return {
        ...factColumns(facts),
        status: claim.status === "rejected" ? "draft" : claim.status,
        claimants: withClaimant(claim, by),
      };
    });
  }

  /** @throws `claim_evidence_missing` when nothing shows that the sale took place */
  async submit(input: ClaimActInput): Promise<Claim> {
    return await this.act("submit", input, async (transaction, claim, by) => ({
      status: "submitted",
      claimants: withClaimant(claim, by),
      submitted_at: transaction.fn.now(),
      decided_by: null,
      decided_at: null,
      reason: null,
    }));
  }

  /**
   * Decides that the sale took place and posts it, in one transaction. A claim that corrects another one takes the
   * entry of that one back on its own day at the same moment, so that no figure is ever without either.
   * @throws `claim_own` for whoever took part in claiming it, `claim_changed`, `claim_decided`
   */
  async verify(input: ClaimActInput): Promise<Claim> {
    return await this.act("verify", input, async (transaction, claim, by) => {
      const decided = { status: "verified", decided_by: by, decided_at: transaction.fn.now(), reason: null };
      await transaction("income_claim").where({ id: claim.id }).update(decided);
      const first = claim.correctsId ? await readClaim(transaction, claim.correctsId, true) : null;
      const takeBack = async () => {
        if (first) await this.takeBack(transaction, first, `แก้ไขโดย ${claim.id}`);
      };
      // Groups in ascending order, as whoever posts in several statements has to.
      if (first && first.groupId <= claim.groupId) await takeBack();
      await this.post(transaction, claim);
      if (first && first.groupId > claim.groupId) await takeBack();
      return null;
    });
  }

  async reject(input: ClaimActInput & { readonly reason: string }): Promise<Claim> {
    return await this.act("reject", input, async (transaction, _claim, by) => ({
      status: "rejected",
      decided_by: by,
      decided_at: transaction.fn.now(),
      reason: input.reason,
    }));
  }

  /** Gives a claim up. What it had posted is taken back by a reversal, dated as the sale. */
  async withdraw(input: ClaimActInput & { readonly reason: string }): Promise<Claim> {
    return await this.act("withdraw", input, async (transaction, claim) => {
      if (claim.status === "verified") {
        await reverseEntriesIn(transaction, { claimId: claim.id }, input.reason);
      }
      return { status: "withdrawn", reason: input.reason };
    });
  }

  /** One act: locks the claim, asks the rules, lets `change` do it, counts the version on, writes the act down. */
  private async act(
    act: ClaimAct,
    { id, version, actor, journal }: ClaimActInput,
    change: (transaction: Knex, claim: Claim, by: string) => Promise<Record<string, unknown> | null>,
  ): Promise<Claim> {
    const by = actorKey(actor);
    return await this.knex.transaction(async (transaction) => {
      const claim = await readClaim(transaction, id, true);
      if (!claim) throw claimError("claim_not_found");
      if (alreadyDone(claim, act, by)) return claim;
      const problem = claimProblem(claim, act, by, version);
      if (problem) throw claimError(problem);
      const columns = await change(transaction, claim, by);
      if (columns) {
        await transaction("income_claim")
          .where({ id })
          .update({ ...columns, version: claim.version + 1, updated_at: transaction.fn.now() })
          .catch(refuseSecondCorrection);
      }
      return await this.told(transaction, act, claim, id, journal);
    });
  }

  private async told(
    transaction: Knex,
    act: ClaimAct | "create",
    before: Claim | null,
    id: string,
    journal: ClaimJournal | undefined,
  ): Promise<Claim> {
    const after = await readClaim(transaction, id);
    if (!after) throw new Error(`Claim ${id} got lost in its own transaction`);
    await journal?.(transaction, { act, before, after });
    return after;
  }

  private async post(transaction: Knex, claim: Claim): Promise<void> {
    await postEntriesIn(transaction, [
      {
        sourceKey: `claim:${claim.id}:sale`,
        groupId: claim.groupId,
        channel: claim.channel,
        category: claim.category,
        effectiveOn: claim.soldOn,
        amountSatang: claim.amountSatang,
        kind: claim.correctsId ? "correction" : "sale",
        source: "claim",
        isSample: claim.isSample,
        claimId: claim.id,
      },
    ]);
  }

  private async takeBack(transaction: Knex, claim: Claim, reason: string): Promise<void> {
    if (claim.status !== "verified") throw claimError("claim_not_verified");
    await reverseEntriesIn(transaction, { claimId: claim.id }, reason);
    await transaction("income_claim")
      .where({ id: claim.id })
      .update({ status: "withdrawn", reason, version: claim.version + 1, updated_at: transaction.fn.now() });
  }

  private async assertCorrectable(transaction: Knex, id: string): Promise<void> {
    const claim = await readClaim(transaction, id, true);
    if (!claim) throw claimError("claim_not_found");
    if (claim.status !== "verified") throw claimError("claim_not_verified");
  }

  /** The claim that the same form made before; @throws when the key was used for something else. */
  private async sentBefore(transaction: Knex, given: NewClaim, by: string): Promise<Claim> {
    const { rows } = await transaction.raw<{ rows: { id: string }[] }>(
      "select id from income_claim where created_by = ? and request_key = ?",
      [by, given.requestKey],
    );
    const before = rows[0] && (await readClaim(transaction, rows[0].id));
    if (!before) throw claimError("claim_correction_open");
    const same =
      before.groupId === given.groupId &&
      before.soldOn === given.soldOn &&
      before.amountSatang === given.amountSatang;
    if (!same && before.version === 1) throw claimError("claim_key_reused");
    return before;
  }
}

/** A rejected correction can't come back while another one of the same claim is open; the unique index says so. */
function refuseSecondCorrection(error: unknown): never {
  const { constraint } = error as { constraint?: string };
  throw constraint === "IDX_income_claim_one_correction" ? claimError("claim_correction_open") : error;
}

function factColumns(facts: ClaimFacts) {
  return {
    group_id: facts.groupId,
    channel: facts.channel,
    category: facts.category,
    sold_on: facts.soldOn,
    amount_satang: facts.amountSatang,
    quantity: facts.quantity,
    buyer_kind: facts.buyerKind,
    note: facts.note,
  };
}

function withClaimant(claim: Claim, by: string): string[] {
  return [...new Set([...claim.claimants, by])];
}

/** Without the fields that were not sent: they must not overwrite what is there. */
function defined(changes: Partial<ClaimFacts>): Partial<ClaimFacts> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
