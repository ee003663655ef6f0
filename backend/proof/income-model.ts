/**
 * What income is, as a person with a notebook would keep it: a list of claims and a list of amounts. Imports nothing
 * of the revenue module, so that it can't share its mistakes.
 */
export type ModelAmount = {
  group: string;
  channel: string;
  category: string;
  /** YYYY-MM-DD in Bangkok. */
  day: string;
  satang: number;
  /** Claim or import that it came from; null for sales on the website. */
  from: string | null;
  takenBack: boolean;
};

export type ModelFacts = { group: string; channel: string; category: string; day: string; satang: number };

export type ModelClaim = ModelFacts & {
  key: string;
  state: "draft" | "submitted" | "verified" | "rejected" | "withdrawn";
  version: number;
  files: number;
  people: Set<string>;
  decidedBy: string | null;
  corrects: string | null;
};

export type ModelGroup = { id: string; joined: string; place: string };

const dayOf = (utcMs: number) => new Date(utcMs + 7 * 3600_000).toISOString().slice(0, 10);

export class IncomeModel {
  readonly amounts: ModelAmount[] = [];
  readonly claims = new Map<string, ModelClaim>();
  private readonly posted = new Set<string>();
  private readonly undone = new Set<string>();

  constructor(readonly groups: readonly ModelGroup[]) {}

  claim(
    key: string,
    facts: ModelFacts,
    by: string,
    files: number,
    submit: boolean,
    corrects: string | null,
  ): string {
    if (submit && files === 0) return "claim_evidence_missing";
    if (corrects !== null) {
      if (this.claims.get(corrects)?.state !== "verified") return "claim_not_verified";
      for (const other of this.claims.values()) {
        if (other.corrects === corrects && ["draft", "submitted", "verified"].includes(other.state)) {
          return "claim_correction_open";
        }
      }
    }
    const state = submit ? "submitted" : "draft";
    this.claims.set(key, {
      ...facts,
      key,
      state,
      version: 1,
      files,
      people: new Set([by]),
      decidedBy: null,
      corrects,
    });
    return "ok";
  }

  edit(key: string, version: number, by: string, change: Partial<ModelFacts>): string {
    const claim = this.at(key);
    if (claim.state === "verified" || claim.state === "withdrawn") return "claim_decided";
    if (claim.version !== version) return "claim_changed";
    if (this.anotherCorrects(claim)) return "claim_correction_open";
    Object.assign(claim, change);
    if (claim.state === "rejected") claim.state = "draft";
    return this.moved(claim, by);
  }

  submit(key: string, version: number, by: string): string {
    const claim = this.at(key);
    if (claim.state !== "draft" && claim.state !== "rejected") return "claim_decided";
    if (claim.version !== version) return "claim_changed";
    if (claim.files === 0) return "claim_evidence_missing";
    if (this.anotherCorrects(claim)) return "claim_correction_open";
    claim.state = "submitted";
    claim.decidedBy = null;
    return this.moved(claim, by);
  }

  verify(key: string, version: number, by: string): string {
    const claim = this.at(key);
    if (claim.state === "verified" && claim.decidedBy === by) return "ok";
    const refused = this.refusal(claim, version, by);
    if (refused) return refused;
    const first = claim.corrects === null ? null : this.at(claim.corrects);
    if (first && first.state !== "verified") return "claim_not_verified";
    if (first) {
      this.takeBack(first.key);
      first.state = "withdrawn";
      first.version++;
    }
    claim.state = "verified";
    claim.decidedBy = by;
    const { group, channel, category, day, satang } = claim;
    this.amounts.push({ group, channel, category, day, satang, from: key, takenBack: false });
    return "ok";
  }

  reject(key: string, version: number, by: string): string {
    const claim = this.at(key);
    if (claim.state === "rejected" && claim.decidedBy === by) return "ok";
    const refused = this.refusal(claim, version, by);
    if (refused) return refused;
    claim.state = "rejected";
    claim.decidedBy = by;
    claim.version++;
    return "ok";
  }

  withdraw(key: string, version: number): string {
    const claim = this.at(key);
    if (claim.state === "withdrawn") return "ok";
    if (claim.version !== version) return "claim_changed";
    if (claim.state === "verified") this.takeBack(key);
    claim.state = "withdrawn";
    claim.version++;
    return "ok";
  }

  /** A payment or refund of the website at an instant; the same key counts once. */
  web(key: string, group: string, category: string, paidAtMs: number, satang: number): void {
    this.post(key, { group, channel: "web", category, day: dayOf(paidAtMs), satang }, null);
  }

  import(id: string, rows: readonly ModelFacts[]): void {
    rows.forEach((row, index) => {
      this.post(`${id} ${index}`, row, id);
    });
  }

  undo(id: string): number {
    if (this.undone.has(id)) return 0;
    this.undone.add(id);
    return this.takeBack(id);
  }

  /** Sums by period and key, the slow way. */
  figures(
    periodOf: (day: string, group: ModelGroup) => string,
    keyOf: (fact: ModelFacts, group: ModelGroup) => string,
    of: "verified" | "claimed",
  ) {
    const facts: ModelFacts[] =
      of === "verified"
        ? this.amounts.flatMap((amount) => [
            amount,
            ...(amount.takenBack ? [{ ...amount, satang: -amount.satang }] : []),
          ])
        : [...this.claims.values()].filter((claim) => claim.state === "submitted");
    const sums = new Map<string, number>();
    for (const fact of facts) {
      const group = this.groups.find((each) => each.id === fact.group);
      if (!group) throw new Error(`No group ${fact.group}`);
      const name = `${periodOf(fact.day, group)} ${keyOf(fact, group)}`;
      sums.set(name, (sums.get(name) ?? 0) + fact.satang);
    }
    return sums;
  }

  lastSale(group: string): string | undefined {
    const days = this.amounts
      .filter((each) => each.group === group && each.satang > 0 && !each.takenBack)
      .map((each) => each.day);
    return days.sort().at(-1);
  }

  private post(key: string, fact: ModelFacts, from: string | null): void {
    if (this.posted.has(key)) return;
    this.posted.add(key);
    this.amounts.push({ ...fact, from, takenBack: false });
  }

  private takeBack(from: string): number {
    const mine = this.amounts.filter((amount) => amount.from === from && !amount.takenBack);
    for (const amount of mine) amount.takenBack = true;
    return mine.length;
  }

  private refusal(claim: ModelClaim, version: number, by: string): string | null {
    if (claim.state === "draft") return "claim_not_submitted";
    if (claim.state !== "submitted") return "claim_decided";
    if (claim.version !== version) return "claim_changed";
    if (claim.people.has(by)) return "claim_own";
    return claim.files === 0 ? "claim_evidence_missing" : null;
  }

  /** A rejected correction has given its place up: another one may have taken it. */
  private anotherCorrects(claim: ModelClaim): boolean {
    if (claim.corrects === null || claim.state !== "rejected") return false;
    return [...this.claims.values()].some(
      (other) =>
        other.corrects === claim.corrects && ["draft", "submitted", "verified"].includes(other.state),
    );
  }

  private moved(claim: ModelClaim, by: string): string {
    claim.people.add(by);
    claim.version++;
    return "ok";
  }

  private at(key: string): ModelClaim {
    const claim = this.claims.get(key);
    if (!claim) throw new Error(`No claim ${key}`);
    return claim;
  }
}
