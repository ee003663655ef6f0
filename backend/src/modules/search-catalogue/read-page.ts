import { createHash } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Column } from "./index-plan";
import type { Sql } from "./sql/fragment";
import { encodeCursor } from "./sql/page-order";
import { type PagePlan, pageStatement, pagesStatement } from "./sql/page-statement";

type Row = Record<string, unknown> & { id: string; score?: number };
export type Page = { rows: Row[]; nextCursor: string | null };

export async function readPage(knex: Knex, plan: PagePlan): Promise<Page> {
  if (plan.take === 0) return { rows: [], nextCursor: null };
  return toPage(plan, await ask(knex, pageStatement(plan), plan.isScored));
}

/** Pages that were asked for at once: those of one shape and order come by one statement. In the order of the plans. */
export async function readPages(knex: Knex, plans: readonly PagePlan[]): Promise<Page[]> {
  const pages = new Map<PagePlan, Page>();
  await Promise.all(
    [...alike(plans)].map(async ([first, ...others]) => {
      if (others.length === 0) return pages.set(first, await readPage(knex, first));
      const together = [first, ...others] as const;
      const rows = (await ask(knex, pagesStatement(together), false)) as (Row & { place: number })[];
      together.forEach((plan, place) => {
        pages.set(
          plan,
          toPage(
            plan,
            rows.filter((row) => row.place === place),
          ),
        );
      });
    }),
  );
  return plans.map((plan) => pages.get(plan) as Page);
}

function alike(plans: readonly PagePlan[]): Iterable<[PagePlan, ...PagePlan[]]> {
  const groups = new Map<string, [PagePlan, ...PagePlan[]]>();
  for (const plan of plans) {
    // A page without rows is not asked for, and is alike to nothing.
    const key = plan.take === 0 ? `nothing ${groups.size}` : plan.shape;
    const group = groups.get(key);
    if (group) group.push(plan);
    else groups.set(key, [plan]);
  }
  return groups.values();
}

function toPage(plan: PagePlan, rows: Row[]): Page {
  const last = rows.at(-1);
  const nextCursor = last && rows.length === plan.take ? encodeCursor(plan.keys, last) : null;
  return { rows: rows.map((row) => pick(row, plan.shown)), nextCursor };
}

function pick(row: Row, shown: readonly Column[]): Row {
  const picked: Row = { id: row.id, score: row.score ?? 0 };
  for (const { name, type } of shown) {
    // bigint columns arrive as texts; what an index holds fits a number.
    picked[name] = type === "bigint" && row[name] !== null ? Number(row[name]) : row[name];
  }
  return picked;
}

/** Each is kept by every connection. */
const MOST_NAMED = 200;
const names = new Map<string, string>();

/**
 * A named statement is planned once a connection, and planning takes as long as answering a page of a list. What is
 * scored is planned each time: the words decide how.
 */
async function ask(knex: Knex, { text, values }: Sql, isScored: boolean): Promise<Row[]> {
  const asking = knex.raw<{ rows: Row[] }>(text, values as never[]);
  const name = isScored ? undefined : nameOf(text);
  return (await (name === undefined ? asking : asking.options({ name }))).rows;
}

/** The text has no value of anybody in it, so there are few; after the most, one is planned each time as well. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMED) return known;
  const name = `page_${createHash("sha1").update(text).digest("base64url")}`;
  names.set(text, name);
  return name;
}
