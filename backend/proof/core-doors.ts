import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { coreApi, type RouteOfFile, routesOf } from "../integration/core-routes";
import { policiesOf } from "../integration/route-policies";
import { storeRoutes } from "../src/api/guard-store";
import ownMiddlewares from "../src/api/middlewares";

/** Where core moves money or stock, or changes what is owed, by the start of the path. */
const moving =
  /^\/(store\/(carts|orders|payment-collections|returns)|hooks|admin\/(orders|order-edits|order-changes|draft-orders|payments|payment-collections|returns|claims|exchanges|fulfillments|inventory-items|reservations|workflows-executions))\b/;
/** Or what a route runs, wherever it lies. */
const movingWorkflow =
  /payment|refund|capture|credit|fulfil|reservation|inventory|return|claim|exchange|order(?!s?List)/i;

export type Door = { door: string; runs: string; guard: string };

/** Every route of core that changes money or stock, with what it runs and what stands in front of it. */
export function coreDoors(): Door[] {
  return ["store", "admin", "hooks"]
    .flatMap((part) => routesOf(coreApi, part))
    .filter((route) => route.method !== "GET")
    .map((route) => ({ route, runs: workflowsOf(route) }))
    .filter(({ route, runs }) => moving.test(route.path) || runs.some((name) => movingWorkflow.test(name)))
    .map(({ route, runs }) => ({
      door: `${route.method} ${route.path}`,
      runs: runs.join(", ") || "–",
      guard: guardOf(route),
    }))
    .sort((one, other) =>
      one.door.slice(one.door.indexOf(" ")) < other.door.slice(other.door.indexOf(" ")) ? -1 : 1,
    );
}

/** The list as it stands in docs/hazards.md. */
export function doorsTable(): string {
  const lines = coreDoors().map(({ door, runs, guard }) => `| \`${door}\` | ${runs} | ${guard} |`);
  return ["| door of core | runs | in front of it |", "| --- | --- | --- |", ...lines].join("\n");
}

function workflowsOf({ method, path }: RouteOfFile): string[] {
  const file = join(coreApi, path.replace(/:(\w+)/g, "[$1]"), "route.js");
  const text = readFileSync(file, "utf8");
  // From this method's own handler on, up to the next one.
  const start = text.indexOf(`const ${method} =`);
  const rest = text.slice(Math.max(start, 0));
  const own = rest.slice(0, rest.indexOf(`exports.${method} =`) + 1 || undefined);
  const names = [...own.matchAll(/core_flows_1\.(\w+?)(?:Id)?\b/g)].map((match) => match[1] ?? "");
  return [...new Set(names)].filter((name) => !name.startsWith("getOrder"));
}

function guardOf(route: RouteOfFile): string {
  if (route.path.startsWith("/store")) return guardOfStore(route);
  const ours = ((ownMiddlewares.routes ?? []) as MiddlewareRoute[]).filter((entry) => isAt(entry, route));
  const names = ours
    .flatMap(({ middlewares }) => middlewares ?? [])
    .flatMap(({ name }) => (name ? `\`${name}\`` : []));
  const policies = policiesOf(route).map((key) => `policy ${key}`);
  const all = [...new Set([...names, ...policies])].filter((each) => each !== "`refreshRoles`");
  return all.join(", ") || "NOTHING";
}

function guardOfStore({ method, path }: RouteOfFile): string {
  const sample = path.replace(/:\w+/g, "x_01ABC");
  const door = storeRoutes.find((each) => each.method === method && each.path.test(sample));
  if (!door) return "shut: 404 by `guardStore`";
  return "`guardStore`: token of the cart or order, listed fields, own schema";
}

function isAt({ matcher, method, methods }: MiddlewareRoute, route: RouteOfFile): boolean {
  const named = [methods ?? method ?? []].flat() as string[];
  if (named.length === 0) return route.path.startsWith(String(matcher));
  return named.includes(route.method) && matcher === route.path;
}
