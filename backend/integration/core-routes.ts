import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export type RouteOfFile = { method: string; path: string };

/**
 * The routes below a folder of route files, as Medusa finds them: `[id]` is a parameter, each exported method a route.
 * @param folder the `api` folder
 * @param part "store", "admin" …
 */
export function routesOf(folder: string, part: string): RouteOfFile[] {
  const files = readdirSync(join(folder, part), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /(^|\/)route\.[jt]s$/.test(file))
    .flatMap((file) => {
      const path = join("/", part, dirname(file)).replace(/\[(\w+)\]/g, ":$1");
      const text = readFileSync(join(folder, part, file), "utf8");
      const exported =
        /^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b|^exports\.(GET|POST|PUT|PATCH|DELETE) = [^v]/gm;
      // Compiled files name an export twice: once to begin with, once with its function.
      const methods = new Set([...text.matchAll(exported)].map((match) => match[1] ?? match[2] ?? ""));
      return [...methods].map((method) => ({ method, path }));
    });
}

/** Where Medusa's own routes lie, and ours. */
export const coreApi = join(
  dirname(createRequire(__filename).resolve("@medusajs/medusa/package.json")),
  "dist/api",
);
export const ownApi = join(__dirname, "../src/api");
