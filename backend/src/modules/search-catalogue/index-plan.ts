import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";

export type ColumnType = "text" | "text[]" | "bigint" | "double precision" | "boolean" | "timestamptz";

/** A column of an index table, made of one field of the definition. */
export type Column = {
  name: string;
  type: ColumnType;
  /** Weight class of full-text search, null when the field is not searched. */
  weight: "A" | "B" | "C" | "D" | null;
  filterable: boolean;
  sortable: boolean;
};

/** What a version of an index is made of; kept with the version, so that an older one stays readable. */
export type IndexPlan = {
  columns: Column[];
  /** Column of plain words that misspelt questions are compared with; null without rescue. */
  rescueColumn: string | null;
  /** The version has a list of its distinct words; one made before there was such a list rescues nothing. */
  hasWords?: boolean;
};

const typeOf: Partial<Record<SearchTypes.SearchFieldKind, ColumnType>> = {
  keyword: "text",
  text: "text",
  integer: "bigint",
  float: "double precision",
  boolean: "boolean",
  date: "timestamptz",
};

const NAME = /^[a-z][a-z0-9_]{0,48}$/;

function refuse(message: string): never {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message);
}

/** @throws when the definition asks for what typed columns can't hold: nested objects, vectors, places. */
export function planIndex(index: SearchTypes.ResolvedSearchIndexDefinition): IndexPlan {
  const columns = Object.entries(index.fields).map(([name, field]) => planColumn(index.name, name, field));
  const options = index.settings.provider_options?.["search-catalogue"];
  const rescue = options?.rescue_field;
  if (rescue !== undefined && !columns.some((column) => column.name === rescue)) {
    refuse(`Index "${index.name}": rescue_field names no field`);
  }
  if (index.primary_key !== "id") refuse(`Index "${index.name}": the primary key must be "id"`);
  const rescueColumn = typeof rescue === "string" ? rescue : null;
  return { columns, rescueColumn, hasWords: rescueColumn !== null };
}

function planColumn(index: string, name: string, field: SearchTypes.SearchFieldDefinition): Column {
  const type = typeOf[field.type];
  if (!type || !NAME.test(name))
    refuse(`Index "${index}": field "${name}" (${field.type}) has no column type`);
  if (field.array && type !== "text") refuse(`Index "${index}": only texts can be lists ("${name}")`);
  return {
    name,
    type: field.array ? "text[]" : type,
    weight: weightOf(field.searchable),
    filterable: field.filterable === true || field.facetable !== undefined,
    sortable: field.sortable === true,
  };
}

function weightOf(searchable: SearchTypes.SearchFieldDefinition["searchable"]): Column["weight"] {
  if (!searchable) return null;
  const weight = searchable === true ? 1 : (searchable.weight ?? 1);
  if (weight >= 3) return "A";
  if (weight >= 2) return "B";
  return weight > 1 ? "C" : "D";
}

/** The table of a physical index. Its name comes from configuration, never from a request. */
export function tableOf(physicalName: string): string {
  if (!/^[a-z0-9_]{1,40}$/.test(physicalName)) refuse(`"${physicalName}" can't be the name of an index`);
  return `search_catalogue_${physicalName}`;
}

/** The distinct words of its rescue column. */
export const wordsTableOf = (table: string): string =>
  table.replace(/^search_catalogue_/, "search_catalogue_words_");

/** The words of the rescue column, one by one, beside it. */
export const wordsColumn = "rescue_words";

export function columnOf(plan: IndexPlan, name: string): Column {
  const column = plan.columns.find((each) => each.name === name);
  return column ?? refuse(`The index has no field "${name}"`);
}
