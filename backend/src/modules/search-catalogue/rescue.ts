import { closestDistance } from "@chumchon/thai/search";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { wordsColumn, wordsTableOf } from "./index-plan";

/** Low enough for one wrong letter in a short word; what it lets in is looked at letter by letter. */
const SIMILARITY = 0.25;
const CANDIDATES = 300;
const MOST_FOUND = 100;

/** A word of the catalogue that one of the looked-for may have been meant for. */
type NearWord = { term: number; word: string; distance: number; similarity: number };

/**
 * Ids of the documents that a misspelt question may mean, nearest first. Among the distinct words of the catalogue
 * trigrams find candidates by index and the count of wrong letters decides: trigrams alone match "100 g" with
 * everything. The documents are those that have the unbroken question nearly as a word, or nearly all of its words.
 *
 * @param q alternatives of `SearchLanguage.query`
 */
export async function rescue(knex: Knex, table: string, q: string): Promise<string[]> {
  const alternatives = q.split("|").map((part) => part.trim());
  const whole = (alternatives[0] ?? "").replaceAll(" ", "");
  const words = (alternatives.at(-1) ?? "").split(" ").filter(Boolean);
  // The question as a whole is term 0.
  const near = (
    await Promise.all([whole, ...words].map((text, term) => nearWords(knex, table, text, term)))
  ).flat();
  const found = await documentsOf(knex, table, near, words.length);
  const best = found[0]?.distance ?? 0;
  return found.filter((each) => each.distance <= best + 1).map((each) => each.id);
}

async function nearWords(knex: Knex, table: string, text: string, term: number): Promise<NearWord[]> {
  if (text === "") return [];
  const rows = await knex.transaction(async (trx) => {
    // The operator that the index serves takes its threshold from a setting of the transaction.
    await trx.raw("select set_config('pg_trgm.word_similarity_threshold', ?, true)", [String(SIMILARITY)]);
    const { rows: similar } = await trx.raw<{ rows: { word: string; similarity: number }[] }>(
      `select word, word_similarity(?::text, word) as similarity from "${wordsTableOf(table)}"
       where word %> ?::text order by similarity desc, word limit ?`,
      [text, text, CANDIDATES],
    );
    return similar;
  });
  return rows.flatMap(({ word, similarity }) => {
    const distance = closestDistance(text, [word]);
    return distance === null ? [] : [{ term, word, distance, similarity }];
  });
}

async function documentsOf(
  knex: Knex,
  table: string,
  near: readonly NearWord[],
  wordCount: number,
): Promise<{ id: string; distance: number }[]> {
  if (near.length === 0) return [];
  const { rows } = await knex.raw<{ rows: { id: string; distance: number }[] }>(
    `with near as (
       select * from unnest(?::int[], ?::text[], ?::int[], ?::float8[]) as near (term, word, distance, similarity)),
     held as (
       select t.id, near.term, min(near.distance) as distance, max(near.similarity) as similarity
       from near join "${table}" t on t.${wordsColumn} @> array[near.word]
       group by t.id, near.term)
     select id, least(min(distance) filter (where term = 0),
         case when count(*) filter (where term > 0) = ? then sum(distance) filter (where term > 0) end)::int as distance
     from held group by id
     having bool_or(term = 0) or count(*) filter (where term > 0) = ?
     order by distance, max(similarity) desc, id limit ?`,
    [
      near.map((each) => each.term),
      near.map((each) => each.word),
      near.map((each) => each.distance),
      near.map((each) => each.similarity),
      wordCount,
      wordCount,
      MOST_FOUND,
    ],
  );
  return rows;
}
