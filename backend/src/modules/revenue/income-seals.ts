import { createHash } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { isSameSeal, readPrintedSeal, type Seal } from "./domain/printed-seal";

export interface LatestSeal extends Seal {
  readonly sealedAt: Date;
  /** How many entries stand under this seal and all before it. */
  readonly entries: number;
}

export interface SealFault {
  /**
   * altered: an entry is not what was sealed. missing: a sealed entry is gone. added: an entry claims to be older than
   * the seals that should hold it. broken: the chain does not follow from its entries. other_seal: a printed seal is
   * not the one that stands here, so the seals were made anew.
   */
  readonly kind: "altered" | "missing" | "added" | "broken" | "other_seal";
  /** Entry id; number of the seal for `broken` and `other_seal`. */
  readonly what: string;
  /** What stands there now, for people. */
  readonly found: string;
}

/** The seals over income entries. Sealing is append-only like the entries; verifying only reads. */
export interface IncomeSeals {
  /**
   * Seals what is not sealed yet, at most 10,000 entries a seal.
   * @param options.lookBackMinutes looks only at entries recorded since so long before the last seal; without it, at all.
   * @returns the seals made now.
   */
  sealNew(options?: { lookBackMinutes?: number }): Promise<number>;
  latest(): Promise<LatestSeal | undefined>;
  /** Names everything that does not fit; empty when all does. @param printed a seal read off paper. */
  verify(printed?: string): Promise<SealFault[]>;
}

const ENTRIES_A_SEAL = 10_000;
/** A transaction may commit later than another that began after it. */
const GRACE_MINUTES = 60;
/** More of one kind is no longer a list to work off. */
const FAULTS_A_KIND = 1_000;
const LOCK = "select pg_advisory_xact_lock(hashtextextended('income_seal', 0))";

export function createIncomeSeals(pg: Knex): IncomeSeals {
  return {
    async sealNew({ lookBackMinutes } = {}) {
      return pg.transaction(async (trx) => {
        await trx.raw(LOCK);
        await openUnsealed(trx, lookBackMinutes);
        for (let made = 0; ; made++) {
          if (!(await sealBatch(trx))) return made;
        }
      });
    },
    latest: () => latestSeal(pg),
    async verify(printed) {
      // One snapshot: what is posted and sealed meanwhile is of no concern.
      return pg.transaction(
        async (trx) => [
          ...(await entryFaults(trx)),
          ...(await chainFaults(trx)),
          ...(printed === undefined ? [] : await printedFaults(trx, printed)),
        ],
        { isolationLevel: "repeatable read", readOnly: true },
      );
    },
  };
}

/** Entries in the order of their time, sorted once however many they are. */
async function openUnsealed(trx: Knex, lookBackMinutes: number | undefined): Promise<void> {
  await trx.raw(
    `declare unsealed no scroll cursor for
     select entry.id, income_entry_hash(entry) as hash, entry.recorded_at from income_entry entry
     where not exists (select 1 from income_sealed_entry sealed where sealed.entry_id = entry.id)
       and (?::int is null or entry.recorded_at >
         coalesce((select max(recorded_through) from income_seal), '-infinity') - make_interval(mins => ?::int))
     order by entry.recorded_at, entry.id`,
    [lookBackMinutes ?? null, lookBackMinutes ?? 0] as never,
  );
}

/** @returns false when nothing is left to seal. */
async function sealBatch(trx: Knex): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: { id: string; hash: Buffer; recorded_at: Date }[] }>(
    `fetch ${ENTRIES_A_SEAL} from unsealed`,
  );
  const last = rows.at(-1);
  if (!last) return false;
  const before = await lastSeal(trx);
  const no = Number(before?.no ?? 0) + 1;
  const position = Number(before?.through_position ?? 0);
  await trx.raw(
    "insert into income_seal (no, entries, through_position, recorded_through, chain_hash) values (?, ?, ?, greatest(?::timestamptz, ?::timestamptz), ?)",
    [
      no,
      rows.length,
      position + rows.length,
      last.recorded_at,
      before?.recorded_through ?? last.recorded_at,
      chain(before?.chain_hash, Buffer.concat(rows.map((row) => row.hash))),
    ],
  );
  await trx.raw(
    `insert into income_sealed_entry (position, entry_id, seal_no, entry_hash)
     select ? + place, id, ?, hash from unnest(?::text[], ?::bytea[]) with ordinality as batch (id, hash, place)`,
    [position, no, rows.map((row) => row.id), rows.map((row) => row.hash)] as never,
  );
  return true;
}

const chain = (before: Buffer | undefined, hashes: Buffer) =>
  createHash("sha256")
    .update(before ?? Buffer.alloc(32))
    .update(hashes)
    .digest();

type SealRow = {
  no: string;
  entries: number;
  through_position: string;
  recorded_through: Date;
  chain_hash: Buffer;
  sealed_at: Date;
};

async function lastSeal(pg: Knex): Promise<SealRow | undefined> {
  const { rows } = await pg.raw<{ rows: SealRow[] }>("select * from income_seal order by no desc limit 1");
  return rows[0];
}

async function latestSeal(pg: Knex): Promise<LatestSeal | undefined> {
  const row = await lastSeal(pg);
  return (
    row && {
      no: Number(row.no),
      chainHash: row.chain_hash,
      sealedAt: row.sealed_at,
      entries: Number(row.through_position),
    }
  );
}

type EntryFaultRow = { kind: "altered" | "missing" | "added"; id: string; found: string | null };

async function entryFaults(pg: Knex): Promise<SealFault[]> {
  const { rows } = await pg.raw<{ rows: EntryFaultRow[] }>(
    `with latest as (select max(sealed_at) as sealed_at from income_seal)
     (select 'altered' as kind, entry.id, ${describe("entry")} as found
      from income_sealed_entry sealed join income_entry entry on entry.id = sealed.entry_id
      where income_entry_hash(entry) <> sealed.entry_hash order by sealed.position limit ${FAULTS_A_KIND})
     union all
     (select 'missing', sealed.entry_id, null from income_sealed_entry sealed
      where not exists (select 1 from income_entry entry where entry.id = sealed.entry_id)
      order by sealed.position limit ${FAULTS_A_KIND})
     union all
     (select 'added', entry.id, ${describe("entry")} from income_entry entry, latest
      where entry.recorded_at < latest.sealed_at - make_interval(mins => ${GRACE_MINUTES})
        and not exists (select 1 from income_sealed_entry sealed where sealed.entry_id = entry.id)
      order by entry.recorded_at limit ${FAULTS_A_KIND})`,
  );
  return rows.map(({ kind, id, found }) => ({ kind, what: id, found: found ?? "nothing" }));
}

function describe(entry: string): string {
  return `concat_ws(' ', ${entry}.group_id, ${entry}.channel, ${entry}.effective_on, ${entry}.amount_satang || ' satang', ${entry}.source_key)`;
}

async function chainFaults(pg: Knex): Promise<SealFault[]> {
  const faults: SealFault[] = [];
  const { rows: seals } = await pg.raw<{ rows: SealRow[] }>("select * from income_seal order by no");
  let before: Buffer | undefined;
  let no = 0;
  for (const seal of seals) {
    no++;
    const { rows } = await pg.raw<{ rows: { hashes: Buffer | null; entries: string }[] }>(
      "select string_agg(entry_hash, ''::bytea order by position) as hashes, count(*) as entries from income_sealed_entry where seal_no = ?",
      [seal.no],
    );
    const entries = Number(rows[0]?.entries ?? 0);
    const follows = chain(before, rows[0]?.hashes ?? Buffer.alloc(0)).equals(seal.chain_hash);
    if (Number(seal.no) !== no || entries !== seal.entries || !follows) {
      faults.push({ kind: "broken", what: seal.no, found: `${entries} of ${seal.entries} entries` });
      no = Number(seal.no);
    }
    before = seal.chain_hash;
  }
  return faults;
}

async function printedFaults(pg: Knex, printed: string): Promise<SealFault[]> {
  const read = readPrintedSeal(printed);
  if (!read) return [{ kind: "other_seal", what: printed.slice(0, 60), found: "not the text of a seal" }];
  const { rows } = await pg.raw<{ rows: SealRow[] }>("select * from income_seal where no = ?", [read.no]);
  const seal = rows[0];
  if (!seal) return [{ kind: "other_seal", what: String(read.no), found: "no seal of this number" }];
  const here = { no: Number(seal.no), chainHash: seal.chain_hash };
  if (isSameSeal(read, here)) return [];
  return [{ kind: "other_seal", what: String(read.no), found: seal.chain_hash.toString("hex").slice(0, 20) }];
}
