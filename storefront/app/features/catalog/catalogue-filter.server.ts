import type { CategoryHandle } from "@chumchon/contracts";
import { catalogueSorts, categoryHandle, certificateKinds, handle } from "@chumchon/contracts";
import { normalizeThai } from "@chumchon/thai";
import type { z } from "zod";
import { pageOfAddress } from "~/lib/page-of-address";
import type { CatalogueFilter } from "./catalogue-filter";

/** As deep as the backend counts: 10,000 goods. */
const MAX_PAGE = 400;
const MAX_QUERY_LENGTH = 100;
const DISTRICT = /^\d{4}$/;
const BAHT = /^\d{1,6}(?:\.\d{1,2})?$/;

/**
 * The filter of a list's address. Whatever can't be understood is left out: an old or mistyped link still
 * shows goods. `hasPriceFault` is true when the range is upside down; the range is left out then, but what
 * was typed stays in the form.
 */
export function parseCatalogueFilter(params: URLSearchParams, category?: CategoryHandle): CatalogueFilter {
  const min = params.get("min")?.trim() ?? "";
  const max = params.get("max")?.trim() ?? "";
  const minSatang = toSatang(min);
  const maxSatang = toSatang(max);
  const hasPriceFault = minSatang !== null && maxSatang !== null && minSatang > maxSatang;
  return {
    q: (params.get("q") ?? "").trim().slice(0, MAX_QUERY_LENGTH),
    category: category ?? parsed(categoryHandle, params.get("category")),
    group: parsed(handle, params.get("group")),
    amphoe: DISTRICT.exec(params.get("amphoe") ?? "")?.[0] ?? null,
    certificate: certificateKinds.find((kind) => kind === params.get("certificate")) ?? null,
    min,
    max,
    minSatang: hasPriceFault ? null : minSatang,
    maxSatang: hasPriceFault ? null : maxSatang,
    hasPriceFault,
    inStock: params.get("in_stock") === "true",
    sort: catalogueSorts.find((sort) => sort === params.get("sort")) ?? null,
    page: pageOfAddress(params, MAX_PAGE),
  };
}

/** What is missing needs no schema, which would write an error about it. */
function parsed<Schema extends z.ZodType>(schema: Schema, value: string | null): z.output<Schema> | null {
  return value === null ? null : (schema.safeParse(value).data ?? null);
}

/** Baht as typed, Thai digits and thousands commas allowed, to satang without floating point. */
function toSatang(typed: string): number | null {
  const text = normalizeThai(typed).replaceAll(",", "");
  if (!BAHT.test(text)) return null;
  const [whole = "0", fraction = ""] = text.split(".");
  return Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
}
