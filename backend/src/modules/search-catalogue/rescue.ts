import { closestDistance } from "@chumchon/thai/search";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Low enough for one wrong letter in a short word; what it lets in is looked at letter by letter. */
const SIMILARITY = 0.25;
const CANDIDATES = 300;
const MOST_FOUND = 100;

/**
 * Ids of the documents that a misspelt question may mean, nearest first. Trigrams find candidates by index, the count
 * of wrong letters decides: trigrams alone match "100 g" with everything.
 *
 * @param q alternatives of `SearchLanguage.query`
 */
export async function rescue(knex: Knex, table: string, column: string, q: string): Promise<string[]> {
  const alternatives = q.split("|").map((part) => part.trim());
  const whole = (alternatives[0] ?? "").replaceAll(" ", "");
  const words = (alternatives.at(-1) ?? "").split(" ").filter(Boolean);
  const rows = await candidates(knex, table, column, [...new Set([whole, ...words])]);
  const near = rows.flatMap(({ id, words: text }) => {
    const tokens = text.split(" ");
    const distance = smallest(closestDistance(whole, tokens), sumOf(words, tokens));
    return distance === null ? [] : [{ id, distance }];
  });
  const best = near.reduce((least, each) => Math.min(least, each.distance), Number.POSITIVE_INFINITY);
  return near
    .filter((each) => each.distance <= best + 1)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_FOUND)
    .map((each) => each.id);
}

async function candidates(
  knex: Knex,
  table: string,
  column: string,
  looked: string[],
): Promise<{ id: string; words: string }[]> {
  return knex.transaction(async (trx) => {
    // The operator that the index serves takes its threshold from a setting of the transaction.
    await trx.raw("select set_config('pg_trgm.word_similarity_threshold', ?, true)", [String(SIMILARITY)]);
    const similar = looked.map(() => `"${column}" %> ?::text`).join(" or ");
    const rank = looked.map(() => `word_similarity(?::text, "${column}")`).join(", ");
    const { rows } = await trx.raw(
      `select id, "${column}" as words from "${table}" where ${similar}
       order by greatest(${rank}) desc, id limit ?`,
      [...looked, ...looked, CANDIDATES],
    );
    return rows;
  });
}

/** Every word is near one of the document's; null when one is not. */
function sumOf(words: readonly string[], tokens: readonly string[]): number | null {
  let sum = 0;
  for (const word of words) {
    const distance = closestDistance(word, tokens) ?? (tokens.includes(word) ? 0 : null);
    if (distance === null) return null;
    sum += distance;
  }
  return words.length === 0 ? null : sum;
}

function smallest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
