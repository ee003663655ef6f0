import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";

function refuse(message: string): never {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message);
}

const comparisons: Record<string, string> = { $lt: "<", $lte: "<=", $gt: ">", $gte: ">=" };

/**
 * The filters of a search in Meilisearch's language. Fields are those of the definition and values are quoted, so
 * nothing from outside becomes a part of the expression.
 * @returns "" for no filter
 */
export function filterExpression(
  filters: SearchTypes.SearchFilters | undefined,
  fields: Record<string, SearchTypes.SearchFieldDefinition>,
): string {
  const parts = Object.entries(filters ?? {}).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (key === "$and" || key === "$or") {
      const groups = (value as SearchTypes.SearchFilters[]).map((each) => filterExpression(each, fields));
      const given = groups.filter((group) => group !== "");
      return given.length === 0 ? [] : [`(${given.join(key === "$and" ? " AND " : " OR ")})`];
    }
    if (key === "$not") return [`NOT (${filterExpression(value as SearchTypes.SearchFilters, fields)})`];
    if (!Object.hasOwn(fields, key)) refuse(`The index has no field "${key}"`);
    return [fieldExpression(key, value)];
  });
  return parts.join(" AND ");
}

function fieldExpression(field: string, value: unknown): string {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    return anyOf(field, [value].flat());
  const parts = Object.entries(value)
    .filter(([, operand]) => operand !== undefined)
    .map(([operator, operand]) => operatorExpression(field, operator, operand));
  if (parts.length === 0) refuse(`The filter on "${field}" is empty`);
  return parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(" AND ")})`;
}

function operatorExpression(field: string, operator: string, operand: unknown): string {
  const comparison = comparisons[operator];
  if (comparison) {
    if (typeof operand !== "number" || !Number.isFinite(operand))
      refuse(`${operator} on "${field}" needs a number`);
    return `${field} ${comparison} ${operand}`;
  }
  switch (operator) {
    case "$eq":
    case "$in":
    case "$overlaps":
      return anyOf(field, [operand].flat());
    case "$ne":
    case "$nin":
      return `NOT (${anyOf(field, [operand].flat())})`;
    case "$contains":
      return `(${[operand]
        .flat()
        .map((each) => `${field} = ${quote(each)}`)
        .join(" AND ")})`;
    case "$exists":
      return operand === true ? `${field} EXISTS` : `${field} NOT EXISTS`;
  }
  return refuse(`Meilisearch can't filter "${field}" by ${operator}`);
}

function anyOf(field: string, values: unknown[]): string {
  const given = values.filter((value) => value !== null);
  const among = `${field} IN [${given.map(quote).join(", ")}]`;
  return given.length === values.length ? among : `(${among} OR ${field} IS NULL OR ${field} NOT EXISTS)`;
}

function quote(value: unknown): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value === "boolean") return String(value);
  const text = value instanceof Date ? value.toISOString() : String(value);
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
