import { z } from "zod";
import { handle, satang } from "./primitives.js";

export const catalogueVersionResponse = z.object({ version: z.string() });
export type CatalogueVersionResponse = z.infer<typeof catalogueVersionResponse>;

export const suggestQuery = z.strictObject({ q: z.string().max(200) });

const named = z.object({ value: z.string(), label: z.string(), label_en: z.string() });

export const suggestResponse = z.object({
  products: z.array(
    z.object({
      handle,
      title: z.string(),
      title_en: z.string().nullable(),
      thumbnail: z.string().nullable(),
      price_satang: satang,
    }),
  ),
  groups: z.array(named),
  categories: z.array(named),
  did_you_mean: z.string().nullable(),
  /** Folded words to highlight. */
  terms: z.array(z.string()),
});
export type SuggestResponse = z.infer<typeof suggestResponse>;

const term = z.string().trim().min(1, "is empty").max(60, "has more than 60 letters");

/** One word of the dictionary, or names that mean the same. */
export const searchWordBody = z
  .strictObject({
    kind: z.enum(["word", "synonyms"]),
    terms: z.array(term).min(1).max(20),
  })
  .refine((body) => (body.kind === "word" ? body.terms.length === 1 : body.terms.length >= 2), {
    path: ["terms"],
    message: "a word is one term, synonyms are at least two",
  });
export type SearchWordBody = z.infer<typeof searchWordBody>;

export const searchState = z.object({
  words: z.array(
    z.object({ id: z.string(), kind: z.enum(["word", "synonyms"]), terms: z.array(z.string()) }),
  ),
  misses: z.array(z.object({ typed: z.string(), times: z.number().int(), last_at: z.string() })),
  indexes: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      /** null when the engine does not answer, and so nobody knows. */
      documents: z.number().int().nullable(),
      /** Of the newest build; null when nothing was ever built. */
      build: z
        .object({
          status: z.string(),
          documents: z.number().int(),
          started_at: z.string(),
          completed_at: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
  /** Products to build, for the progress. */
  products: z.number().int(),
  /** Changes that are noted and not yet written. */
  waiting: z.number().int(),
  /** What is wrong with an engine; the shop goes on with PostgreSQL meanwhile. */
  troubles: z.array(
    z.object({
      name: z.string(),
      reason: z.enum([
        "unreachable",
        "slow",
        "key_refused",
        "index_gone",
        "version",
        "disk_full",
        "task_failed",
        "other",
      ]),
      since: z.string(),
      last_at: z.string(),
    }),
  ),
  /** The last comparison of every document with its product. */
  repairs: z.array(
    z.object({
      name: z.string(),
      checked: z.number().int(),
      mended: z.number().int(),
      finished_at: z.string(),
    }),
  ),
});
export type SearchState = z.infer<typeof searchState>;
