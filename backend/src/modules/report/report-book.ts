import type { CreateReportBody, ReportFormat, ReportKind, ReportState } from "@chumchon/contracts";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId, MedusaError } from "@medusajs/framework/utils";

export type ReportFailure = "too_many_rows" | "file_too_large" | "failed";

export interface ReportRecord {
  readonly id: string;
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  readonly lang: "th" | "en";
  readonly filters: Readonly<Record<string, string | number | boolean>>;
  readonly created_by: string;
  readonly state: ReportState;
  readonly cancel_requested: boolean;
  readonly attempts: number;
  readonly rows_done: number;
  readonly rows_all: number | null;
  readonly failure: ReportFailure | null;
  readonly file_id: string | null;
  readonly file_name: string | null;
  readonly size_bytes: number | null;
  readonly created_at: Date;
  readonly ready_at: Date | null;
  readonly expires_at: Date | null;
}

/** Somebody asked to stop, or another process has taken the report over. */
export class ReportStopped extends Error {}

const LEASE_SECONDS = 60;
const KEPT_DAYS = 30;
const MOST_ATTEMPTS = 3;
const OPEN_PER_PERSON = 5;

/** Reports from the wish to the file; every method is one statement or one transaction. */
export class ReportBook {
  constructor(private readonly knex: Knex) {}

  /** @throws NOT_ALLOWED `too_many_reports` while five of one person are being made */
  async create(wish: CreateReportBody, by: string): Promise<ReportRecord> {
    return await this.knex.transaction(async (transaction) => {
      await transaction.raw("select pg_advisory_xact_lock(hashtext('income_report'), hashtext(?))", [by]);
      const open = await transaction("income_report")
        .where({ created_by: by })
        .whereIn("state", ["waiting", "making"])
        .count<{ count: string }[]>("* as count");
      if (Number(open[0]?.count) >= OPEN_PER_PERSON) throw tooMany();
      const [row] = await transaction("income_report")
        .insert({
          id: generateEntityId(undefined, "irep"),
          ...{ kind: wish.kind, format: wish.format, lang: wish.lang, created_by: by },
          filters: JSON.stringify(wish.filters),
        })
        .returning("*");
      return row;
    });
  }

  /** One's own, newest first. */
  async list(by: string, page: { limit: number; offset: number }) {
    const own = () => this.knex("income_report").where({ created_by: by });
    const counted = await own().count<{ count: string }[]>("* as count");
    const reports: ReportRecord[] = await own()
      .orderBy([
        { column: "created_at", order: "desc" },
        { column: "id", order: "desc" },
      ])
      .limit(page.limit)
      .offset(page.offset);
    return { reports, count: Number(counted[0]?.count) };
  }

  /** @throws NOT_FOUND also for somebody else's */
  async own(id: string, by: string): Promise<ReportRecord> {
    const row = await this.knex("income_report").where({ id, created_by: by }).first();
    if (!row) throw reportNotFound();
    return row;
  }

  /** Reports that wait, or whose maker died. */
  async listOpen(): Promise<string[]> {
    const rows = await this.knex("income_report")
      .where((open) =>
        open
          .where("state", "waiting")
          .orWhere((late) => late.where("state", "making").where("lease_until", "<", this.knex.fn.now())),
      )
      .orderBy("created_at")
      .limit(50)
      .select("id");
    return rows.map((row: { id: string }) => row.id);
  }

  /** Takes a report to make it; undefined when there is nothing to do or another process does it. */
  async take(id: string): Promise<ReportRecord | undefined> {
    const { rows } = await this.knex.raw<{ rows: ReportRecord[] }>(
      `update income_report set state = 'making', attempts = attempts + 1, rows_done = 0, rows_all = null,
         lease_until = now() + make_interval(secs => ?)
       where id = ? and not cancel_requested and attempts < ?
         and (state = 'waiting' or (state = 'making' and lease_until < now())) returning *`,
      [LEASE_SECONDS, id, MOST_ATTEMPTS],
    );
    if (rows[0]) return rows[0];
    await this.knex.raw(
      `update income_report set state = case when cancel_requested then 'cancelled' else 'failed' end,
         failure = case when cancel_requested then null else 'failed' end, lease_until = null
       where id = ? and (state = 'waiting' or (state = 'making' and lease_until < now()))`,
      [id],
    );
    return undefined;
  }

  /** Says how far it is and keeps the lease. @throws ReportStopped when it must not go on */
  async progress({ id, attempts }: ReportRecord, done: number, all: number): Promise<void> {
    const changed = await this.knex("income_report")
      .where({ id, attempts, state: "making", cancel_requested: false })
      .update({
        rows_done: done,
        rows_all: all,
        lease_until: this.knex.raw("now() + make_interval(secs => ?)", [LEASE_SECONDS]),
      });
    if (changed === 0) throw new ReportStopped();
  }

  /** @throws ReportStopped; the file is then the caller's to erase */
  async finish(
    { id, attempts }: ReportRecord,
    file: { id: string; name: string; size_bytes: number },
  ): Promise<void> {
    const changed = await this.knex("income_report")
      .where({ id, attempts, state: "making", cancel_requested: false })
      .update({
        ...{ state: "ready", file_id: file.id, file_name: file.name, size_bytes: file.size_bytes },
        ...{ lease_until: null, failure: null, ready_at: this.knex.fn.now() },
        expires_at: this.knex.raw("now() + make_interval(days => ?)", [KEPT_DAYS]),
      });
    if (changed === 0) throw new ReportStopped();
  }

  /** `failed` is tried again by the job until the third time; the other two reasons would be the same again. */
  async fail({ id, attempts }: ReportRecord, failure: ReportFailure): Promise<void> {
    const isLast = failure !== "failed" || attempts >= MOST_ATTEMPTS;
    await this.knex("income_report")
      .where({ id, attempts, state: "making" })
      .update({ state: isLast ? "failed" : "waiting", failure: isLast ? failure : null, lease_until: null });
  }

  /** Ends a report that was being stopped. */
  async stop({ id, attempts }: ReportRecord): Promise<void> {
    await this.knex("income_report")
      .where({ id, attempts, state: "making", cancel_requested: true })
      .update({ state: "cancelled", lease_until: null });
  }

  /** Asks whoever makes it to stop; one that waits is cancelled at once. Cancelling twice changes nothing. */
  async cancel(id: string, by: string): Promise<ReportRecord> {
    await this.knex.raw(
      `update income_report set cancel_requested = true, state = case when state = 'waiting' then 'cancelled' else state end
       where id = ? and created_by = ? and state in ('waiting', 'making')`,
      [id, by],
    );
    return await this.own(id, by);
  }

  /** Files whose time is over; the reports say so from now on. */
  async expire(): Promise<string[]> {
    const { rows } = await this.knex.raw<{ rows: { file_id: string }[] }>(
      `with old as (select id, file_id from income_report where state = 'ready' and expires_at < now() limit 100 for update skip locked)
       update income_report report set state = 'expired', file_id = null from old where report.id = old.id
       returning old.file_id`,
    );
    return rows.map(({ file_id }) => file_id);
  }
}

export const reportNotFound = () =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    "ไม่พบรายงานนี้ สร้างใหม่ได้จากหน้ารายงาน (no such report)",
    "report_not_found",
  );

const tooMany = () =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "กำลังทำรายงานอยู่ 5 ฉบับแล้ว รอให้เสร็จหรือยกเลิกบางฉบับก่อน (five reports are being made; wait or cancel one)",
    "too_many_reports",
  );
