import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { type Column, columnOf, type IndexPlan } from "../index-plan";
import { join, type Sql, sql, wrap } from "./fragment";

function refuse(message: string): never {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message);
}

/** The filters of a search as conditions on typed columns. @throws on an operator or value that has no meaning here. */
export function filterConditions(filters: SearchTypes.SearchFilters | undefined, plan: IndexPlan): Sql[] {
  return Object.entries(filters ?? {}).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (key === "$and" || key === "$or") return branches(key, value as SearchTypes.SearchFilters[], plan);
    if (key === "$not") return [wrap("not ", group(value as SearchTypes.SearchFilters, plan), "")];
    return [fieldCondition(columnOf(plan, key), value)];
  });
}

function branches(key: "$and" | "$or", list: SearchTypes.SearchFilters[], plan: IndexPlan): Sql[] {
  const groups = list.map((each) => group(each, plan));
  if (groups.length === 0) return [];
  return [wrap("(", join(groups, key === "$and" ? " and " : " or "), ")")];
}

function group(filters: SearchTypes.SearchFilters, plan: IndexPlan): Sql {
  const conditions = filterConditions(filters, plan);
  return conditions.length === 0 ? sql("true") : wrap("(", join(conditions, " and "), ")");
}

function fieldCondition(column: Column, value: unknown): Sql {
  if (value === null || typeof value !== "object" || value instanceof Date || Array.isArray(value)) {
    return anyOf(column, [value].flat());
  }
  const operators = Object.entries(value).filter(([, operand]) => operand !== undefined);
  if (operators.length === 0) refuse(`The filter on "${column.name}" is empty`);
  return wrap(
    "(",
    join(
      operators.map(([operator, operand]) => operatorCondition(column, operator, operand)),
      " and ",
    ),
    ")",
  );
}

const comparisons: Record<string, string> = { $lt: "<", $lte: "<=", $gt: ">", $gte: ">=" };

function operatorCondition(column: Column, operator: string, operand: unknown): Sql {
  const name = `"${column.name}"`;
  const comparison = comparisons[operator];
  if (comparison && column.type !== "text[]") {
    return sql(`${name} ${comparison} ?::${column.type}`, operand);
  }
  switch (operator) {
    case "$eq":
    case "$in":
    case "$overlaps":
      return anyOf(column, [operand].flat());
    case "$ne":
    case "$nin":
      return wrap("not coalesce(", anyOf(column, [operand].flat()), ", false)");
    case "$exists":
      return sql(`${name} is ${operand === true ? "not " : ""}null`);
    case "$contains":
      if (column.type === "text[]") return sql(`${name} @> ?::text[]`, [operand].flat());
      break;
    case "$prefix":
      if (column.type === "text") return sql(`starts_with(${name}, ?::text)`, operand);
      break;
    case "$like":
      if (column.type === "text") return sql(`${name} like ?::text`, operand);
  }
  return refuse(`The operator ${operator} means nothing on "${column.name}"`);
}

/** One of the values; on a list, a list that holds one of them. null stands for "has none". */
function anyOf(column: Column, values: unknown[]): Sql {
  const name = `"${column.name}"`;
  const given = values.filter((value) => value !== null);
  const has =
    column.type === "text[]"
      ? sql(`${name} && ?::text[]`, given)
      : sql(`${name} = any(?::${column.type}[])`, given);
  if (given.length === values.length) return has;
  return wrap("(", join([has, sql(`${name} is null`)], " or "), ")");
}
