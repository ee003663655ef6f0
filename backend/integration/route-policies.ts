import { createRequire } from "node:module";
import { join } from "node:path";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import ownMiddlewares from "../src/api/middlewares";
import { coreApi, type RouteOfFile } from "./core-routes";

type Entry = Pick<MiddlewareRoute, "matcher" | "method" | "methods" | "policies">;

const core = createRequire(__filename)(join(coreApi, "middlewares.js")).default as { routes: Entry[] };
const entries: Entry[] = [...core.routes, ...((ownMiddlewares.routes ?? []) as Entry[])];

/**
 * The policies that stand before a route, of core and of ours, as `resource:operation`. An entry with a method stands
 * before exactly its path (core sorts `export` before `:id`, whose entries it therefore never meets), one without before everything below it, as Medusa has it.
 */
export function policiesOf({ method, path }: RouteOfFile): string[] {
  const keys = entries.flatMap((entry) => {
    const methods = [entry.methods ?? entry.method ?? []].flat() as string[];
    const applies =
      methods.length > 0 ? methods.includes(method) && entry.matcher === path : isBelow(path, entry);
    if (!applies) return [];
    return [entry.policies ?? []]
      .flat()
      .flatMap(({ resource, operation }) => [operation].flat().map((each) => `${resource}:${each}`));
  });
  return [...new Set(keys)];
}

function isBelow(path: string, { matcher }: Entry): boolean {
  const given = path.split("/");
  return String(matcher)
    .split("/")
    .every((part, index) => part === "*" || part === given[index]);
}
