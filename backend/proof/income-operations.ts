import type { CategoryHandle, ClaimActor, ClaimChannel } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { NewIncomeEntry } from "../src/modules/revenue/domain/new-income-entry";
import type RevenueService from "../src/modules/revenue/service";
import type { IncomeModel, ModelFacts, ModelGroup } from "./income-model";

/** Deterministic chance (mulberry32): the same seed is the same run. */
export function chanceOf(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (count: number) => Math.floor(next() * count);
  const of = <T>(list: readonly T[]): T => {
    const item = list[upTo(list.length)];
    if (item === undefined) throw new Error("Nothing to choose from");
    return item;
  };
  return { upTo, of, often: (share: number) => next() < share };
}
type Chance = ReturnType<typeof chanceOf>;

export const modelGroups: ModelGroup[] = Array.from({ length: 12 }, (_, index) => ({
  id: `grp_${String(index).padStart(2, "0")}`,
  joined: `${2016 + (index % 7)}-${String(1 + ((index * 5) % 12)).padStart(2, "0")}-15`,
  place: `21${String(1 + (index % 4)).padStart(2, "0")}`,
}));
const channels: ClaimChannel[] = ["line", "fair", "shopfront", "wholesale"];
const categories: CategoryHandle[] = ["seafood", "beverage", "craft"];
const people = ["a", "b", "c", "d"];
/** Turns of month, calendar year, Thai fiscal year and of February in a leap year. */
const edges = [
  "2023-09-30",
  "2023-10-01",
  "2023-12-31",
  "2024-01-01",
  "2024-02-29",
  "2024-03-01",
  "2025-09-30",
  "2025-10-01",
];
/** Just before, at and after midnight in Bangkok, which is 17:00 of the day before in UTC. */
const midnights = [
  "2023-09-30T16:59:59.999Z",
  "2023-09-30T17:00:00.000Z",
  "2023-12-31T16:59:59.999Z",
  "2023-12-31T17:00:00.000Z",
];

/** One operation: what the model says of it at once, and what the module answers when it is run. */
export type Operation = { name: string; expected: string; run: () => Promise<string> };

/** Makes random operations. Operations of one wave touch different claims, so that their order does not matter. */
export class IncomeOperations {
  private readonly ids = new Map<string, string>();
  private readonly sales: { key: string; group: string; category: CategoryHandle; satang: number }[] = [];
  private readonly imports: string[] = [];
  private touched = new Set<string>();
  private count = 0;

  constructor(
    private readonly revenue: RevenueService,
    private readonly model: IncomeModel,
    private readonly chance: Chance,
  ) {}

  /** So many operations to be run at the same moment. */
  wave(size: number): Operation[] {
    this.touched = new Set();
    return Array.from({ length: size }, () => this.next());
  }

  /** What the module made of a claim of the model. */
  idOf = (key: string): string => this.ids.get(key) ?? "iclm_none";

  private next(): Operation {
    const draw = this.chance.upTo(100);
    if (draw < 22) return this.claim(null);
    if (draw < 40) return this.sale();
    if (draw < 45) return this.refund() ?? this.sale();
    if (draw < 48) return this.import();
    if (draw < 50) return this.undo() ?? this.sale();
    const free = [...this.model.claims.values()].slice(-200).filter((claim) => !this.touched.has(claim.key));
    if (free.length === 0) return this.claim(null);
    const { key } = this.chance.of(free);
    this.touch(key);
    if (draw < 55) return this.correct(key);
    return this.act(key, draw);
  }

  /** A claim, the one that it corrects and those that correct it are one: their order matters. */
  private touch(key: string): void {
    const first = this.model.claims.get(key)?.corrects ?? key;
    for (const claim of this.model.claims.values()) {
      if (claim.key === first || claim.corrects === first || claim.corrects === key)
        this.touched.add(claim.key);
    }
    this.touched.add(key);
  }

  private facts(): ModelFacts & { channel: ClaimChannel; category: CategoryHandle } {
    return {
      group: this.chance.of(modelGroups).id,
      channel: this.chance.of(channels),
      category: this.chance.of(categories),
      day: this.chance.often(0.3)
        ? this.chance.of(edges)
        : new Date(Date.UTC(2023, 0, 1) + this.chance.upTo(1100) * 86_400_000).toISOString().slice(0, 10),
      satang: 1 + this.chance.upTo(5_000_000),
    };
  }

  private claim(corrects: string | null): Operation {
    const key = `key-${++this.count}-of-model`;
    const facts = this.facts();
    const by = this.chance.of(people);
    const files = this.chance.often(0.9) ? 1 : 0;
    const submit = this.chance.often(0.7);
    const expected = this.model.claim(key, facts, by, files, submit, corrects);
    this.touch(key);
    const send = async () => {
      const claim = await this.revenue.claims.create(
        {
          groupId: facts.group,
          channel: facts.channel,
          category: facts.category,
          soldOn: facts.day,
          amountSatang: facts.satang,
          quantity: null,
          buyerKind: null,
          note: null,
          evidence:
            files > 0
              ? [{ fileId: `pfile_${key}`, name: "slip.jpg", mimeType: "image/jpeg", byteSize: 9 }]
              : [],
          requestKey: key,
          submit,
          isSample: true,
          correctsId: corrects === null ? null : this.idOf(corrects),
        },
        actor(by),
      );
      this.ids.set(key, claim.id);
    };
    return { name: "claim", expected, run: () => this.maybeTwice(expected, send) };
  }

  private correct(key: string): Operation {
    return { ...this.claim(key), name: "correct" };
  }

  private act(key: string, draw: number): Operation {
    const claim = this.model.claims.get(key);
    const seen = (claim?.version ?? 1) - (this.chance.often(0.05) ? 1 : 0);
    const by = this.chance.of(people);
    const input = () => ({ id: this.idOf(key), version: seen, actor: actor(by) });
    const { claims } = this.revenue;
    if (draw < 80) {
      const expected = this.model.verify(key, seen, by);
      return { name: "verify", expected, run: () => this.maybeTwice(expected, () => claims.verify(input())) };
    }
    if (draw < 86) {
      const expected = this.model.reject(key, seen, by);
      return {
        name: "reject",
        expected,
        run: () => this.maybeTwice(expected, () => claims.reject({ ...input(), reason: "no" })),
      };
    }
    if (draw < 90) {
      const expected = this.model.withdraw(key, seen);
      return {
        name: "withdraw",
        expected,
        run: () => this.maybeTwice(expected, () => claims.withdraw({ ...input(), reason: "no" })),
      };
    }
    if (draw < 95) {
      const expected = this.model.submit(key, seen, by);
      return { name: "submit", expected, run: () => answer(() => claims.submit(input())) };
    }
    const { satang, day } = this.facts();
    const expected = this.model.edit(key, seen, by, { satang, day });
    const changes = { amountSatang: satang, soldOn: day };
    return { name: "edit", expected, run: () => answer(() => claims.edit({ ...input(), changes })) };
  }

  /** A recorded capture of one or two groups' goods. */
  private sale(): Operation {
    const id = `capt_${++this.count}`;
    const paidAt = this.chance.often(0.3)
      ? Date.parse(this.chance.of(midnights))
      : Date.UTC(2023, 0, 1) + this.chance.upTo(1100 * 86_400) * 1000;
    const lines = Array.from({ length: 1 + this.chance.upTo(2) }, (_, index) => {
      const { group, category, satang } = this.facts();
      const key = `capture:${id}:line:${index}:sale`;
      this.model.web(key, group, category, paidAt, satang);
      this.sales.push({ key, group, category, satang });
      return webEntry(key, group, category, paidAt, satang, { captureId: id, orderId: `order_${id}` });
    });
    return {
      name: "web sale",
      expected: "ok",
      run: () => this.maybeTwice("ok", () => this.revenue.postEntries(lines)),
    };
  }

  private refund(): Operation | null {
    if (this.sales.length === 0) return null;
    const sale = this.chance.of(this.sales);
    const id = `ref_${++this.count}`;
    const paidAt = Date.UTC(2026, 0, 1) + this.chance.upTo(300) * 86_400_000;
    const satang = -1 - this.chance.upTo(sale.satang);
    this.model.web(`refund:${id}`, sale.group, sale.category, paidAt, satang);
    const entry = {
      ...webEntry(`refund:${id}`, sale.group, sale.category, paidAt, satang, { refundId: id }),
      kind: "refund" as const,
    };
    return {
      name: "refund",
      expected: "ok",
      run: () => this.maybeTwice("ok", () => this.revenue.postEntries([entry])),
    };
  }

  private import(): Operation {
    const id = `iimp_${++this.count}`;
    const rows = Array.from({ length: 1 + this.chance.upTo(30) }, () => this.facts());
    this.model.import(id, rows);
    this.imports.push(id);
    this.touched.add(id);
    const entries = rows.map(
      (row, index): NewIncomeEntry => ({
        sourceKey: `import:${id}:${index}`,
        groupId: row.group,
        channel: row.channel,
        category: row.category,
        effectiveOn: row.day,
        amountSatang: row.satang,
        kind: "sale",
        source: "import",
        isSample: true,
        importId: id,
        importRow: index + 2,
      }),
    );
    return {
      name: "import",
      expected: "ok",
      run: () => this.maybeTwice("ok", () => this.revenue.postEntries(entries)),
    };
  }

  private undo(): Operation | null {
    const free = this.imports.slice(-40).filter((id) => !this.touched.has(id));
    if (free.length === 0) return null;
    const id = this.chance.of(free);
    this.touched.add(id);
    this.model.undo(id);
    return {
      name: "undo",
      expected: "ok",
      run: () => this.maybeTwice("ok", () => this.revenue.reverseEntries({ importId: id }, "undo")),
    };
  }

  /** One in five is sent twice at the same moment; both have to answer what one alone would. */
  private async maybeTwice(expected: string, send: () => Promise<unknown>): Promise<string> {
    if (expected !== "ok" || !this.chance.often(0.2)) return await answer(send);
    const both = await Promise.all([answer(send), answer(send)]);
    return both.every((each) => each === expected) ? expected : both.join(" and ");
  }
}

const actor = (id: string): ClaimActor => ({ type: "user", id });

function webEntry(
  sourceKey: string,
  groupId: string,
  category: CategoryHandle,
  paidAt: number,
  amountSatang: number,
  ids: Partial<NewIncomeEntry>,
): NewIncomeEntry {
  return {
    sourceKey,
    groupId,
    channel: "web",
    category,
    effectiveOn: toBangkokDate(new Date(paidAt)),
    amountSatang,
    kind: "sale",
    source: "order",
    isSample: true,
    ...ids,
  };
}

/** "ok" or the code of the refusal; anything else that is thrown fails the proof with its own text. */
async function answer(send: () => Promise<unknown>): Promise<string> {
  try {
    await send();
    return "ok";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return code.startsWith("claim_")
      ? code
      : `failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}
