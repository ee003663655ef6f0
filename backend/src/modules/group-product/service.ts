import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, generateEntityId, MedusaService } from "@medusajs/framework/utils";
import { ProductChange } from "./models/product-change";
import { ProductLog } from "./models/product-log";
import { ProductPicture } from "./models/product-picture";
import {
  type Change,
  type ChangeRow,
  type Decision,
  type LogEntry,
  type NewLogEntry,
  toChange,
  toLogEntry,
  type WantedChange,
} from "./product-rows";

export default class GroupProductService extends MedusaService({
  ProductChange,
  ProductLog,
  ProductPicture,
}) {
  private readonly knex: Knex;

  constructor(container: Record<string, unknown>) {
    // biome-ignore lint/complexity/noArguments: the generated constructor takes whatever the framework passes
    super(...arguments);
    // The framework's container is untyped: this key is the shared PostgreSQL connection.
    this.knex = container[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
  }

  /**
   * Writes what a group wants into the product's undecided change, or a new one; `version` rises, so that staff who
   * look at an older one can't approve it.
   */
  async saveChange(wanted: WantedChange): Promise<Change> {
    const { productId, groupId, kind, status, before, after, actor } = wanted;
    const { rows } = await this.knex.raw<{ rows: ChangeRow[] }>(
      `insert into "product_change" ("id", "product_id", "group_id", "kind", "status", "before", "after",
         "asked_by_type", "asked_by_id", "asked_by_name")
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict ("product_id") where "status" in ('draft', 'open') do update set
         "status" = case when "product_change"."status" = 'open' then 'open' else excluded."status" end,
         "after" = excluded."after", "version" = "product_change"."version" + 1, "asked_at" = now(),
         "asked_by_type" = excluded."asked_by_type", "asked_by_id" = excluded."asked_by_id",
         "asked_by_name" = excluded."asked_by_name", "updated_at" = now()
       returning *`,
      [
        generateEntityId(undefined, "pchg"),
        productId,
        groupId,
        kind,
        status,
        before && JSON.stringify(before),
        JSON.stringify(after),
        actor.type,
        actor.id,
        actor.name,
      ],
    );
    const row = rows[0];
    if (!row) throw new Error(`no change was written for ${productId}`);
    return toChange(row);
  }

  /** The newest change of each product: what its group wants, or what became of it. */
  async newestChanges(productIds: readonly string[]): Promise<Map<string, Change>> {
    const { rows } = await this.knex.raw<{ rows: ChangeRow[] }>(
      `select distinct on ("product_id") * from "product_change" where "product_id" = any(?::text[])
       order by "product_id", "created_at" desc, "id" desc`,
      [[...productIds]],
    );
    return new Map(rows.map((row) => [row.product_id, toChange(row)]));
  }

  async findChange(id: string): Promise<Change | undefined> {
    const row: ChangeRow | undefined = await this.knex("product_change").where({ id }).first();
    return row && toChange(row);
  }

  /** Sent changes of a status, the one that waits longest first; decided ones newest first. */
  async listChanges(page: { status: "open" | "approved" | "rejected"; limit: number; offset: number }) {
    const { status, limit, offset } = page;
    const rows: ChangeRow[] = await this.knex("product_change")
      .where({ status })
      .orderBy("asked_at", status === "open" ? "asc" : "desc")
      .limit(limit)
      .offset(offset);
    const [{ count = 0 } = {}] = await this.knex("product_change").where({ status }).count({ count: "*" });
    return { changes: rows.map(toChange), count: Number(count) };
  }

  /**
   * Takes the decision on the version that was looked at.
   * @returns undefined when somebody else decided, or the group changed what it asks
   */
  async decide(decision: Decision): Promise<Change | undefined> {
    const { id, version, status, by, note } = decision;
    const { rows } = await this.knex.raw<{ rows: ChangeRow[] }>(
      `update "product_change" set "status" = ?, "decided_by" = ?, "decided_at" = now(), "note" = ?, "updated_at" = now()
       where "id" = ? and "version" = ? and "status" = 'open' returning *`,
      [status, by, note, id, version],
    );
    return rows[0] && toChange(rows[0]);
  }

  /** Takes back what is not decided yet. */
  async dropChange(productId: string): Promise<void> {
    await this.knex("product_change")
      .where({ product_id: productId })
      .whereIn("status", ["draft", "open"])
      .delete();
  }

  /** For a decision whose work failed: it waits again. */
  async reopen(id: string): Promise<void> {
    await this.knex("product_change")
      .where({ id })
      .update({ status: "open", decided_by: null, decided_at: null, note: null });
  }

  async log(entry: NewLogEntry): Promise<void> {
    const { productId, groupId, act, before, after, note, actor } = entry;
    await this.knex("product_log").insert({
      id: generateEntityId(undefined, "plog"),
      product_id: productId,
      group_id: groupId,
      act,
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
      note: note ?? null,
      actor_type: actor.type,
      actor_id: actor.id,
      actor_name: actor.name,
    });
  }

  /** Who changed what, newest first. */
  async history(productId: string, limit: number): Promise<LogEntry[]> {
    const rows = await this.knex("product_log")
      .where({ product_id: productId })
      .orderBy([
        { column: "created_at", order: "desc" },
        { column: "id", order: "desc" },
      ])
      .limit(limit);
    return rows.map(toLogEntry);
  }

  /** Which of these pictures this group sent. */
  async ownPictures(groupId: string, names: readonly string[]): Promise<Set<string>> {
    const rows: { name: string }[] = await this.knex("product_picture")
      .where({ group_id: groupId })
      .whereIn("name", [...names])
      .select("name");
    return new Set(rows.map(({ name }) => name));
  }

  /** The ids, in the File Module, of a picture's two files. */
  async findPicture(name: string): Promise<{ webp: string; avif: string } | undefined> {
    const row = await this.knex("product_picture").where({ name }).first("webp_id", "avif_id");
    return row && { webp: row.webp_id, avif: row.avif_id };
  }
}
