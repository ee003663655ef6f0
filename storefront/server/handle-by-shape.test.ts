import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { handleByShape, onlyRoutes, shapeOf, treeOf, wordsOf } from "./handle-by-shape.mjs";

type Entry = { id?: string; file: string; path?: string; index?: boolean; children?: Entry[] };

let build: ServerBuild;
let paths: string[];

/** The shop's own table, as the build has it: from the files in app/routes. */
beforeAll(async () => {
  Reflect.set(globalThis, "__remixAppDirectory", fileURLToPath(new URL("../app", import.meta.url)));
  const { default: entries } = (await import("../app/routes")) as unknown as { default: Promise<Entry[]> };
  const routes: Record<string, object> = { root: { id: "root", path: "", module: {} } };
  const add = (entry: Entry, parentId: string, before: string): string[] => {
    const id = entry.id ?? entry.file;
    routes[id] = { id, parentId, path: entry.path, index: entry.index, module: {} };
    const path = [before, entry.path].filter((part) => part !== undefined && part !== "").join("/");
    return [path, ...(entry.children ?? []).flatMap((child) => add(child, id, path))];
  };
  paths = (await entries).flatMap((entry) => add(entry, "root", ""));
  build = { routes, assets: { routes } } as unknown as ServerBuild;
});

const matched = (routes: ServerBuild["routes"], pathname: string) =>
  matchRoutes(treeOf(routes), pathname)?.map(({ route, params }) => ({ id: route.id, params })) ?? null;

/** Asks for an address in the shape of another one that came before it. */
async function answerTo(pathname: string, earlier: string) {
  let used: ServerBuild["routes"] = {};
  const handle = handleByShape(build, ({ routes }) => async () => {
    used = routes;
    return new Response();
  });
  for (const path of [earlier, pathname]) await handle(new Request(`http://shop.test${path}`), {});
  return matched(used, pathname);
}

it("gives Remix the routes that the whole table has for an address, and the same parameters", async () => {
  expect(paths.length).toBeGreaterThan(40);
  const words = [...wordsOf(build.routes)];
  const segment = fc.oneof(
    fc.constantFrom(...words, "en", "th", "EN", "Products", "_data", "..", "%2F", "น้ำ"),
    fc.stringMatching(/^[a-z0-9._-]{1,8}$/),
  );
  const filled = fc.tuple(fc.constantFrom(...paths), fc.array(segment, { minLength: 8, maxLength: 8 })).map(
    ([path, values]) =>
      `/${path
        .split("/")
        .map((part, index) => (/^[:*]/.test(part) ? values[index] : part))
        .join("/")}`,
  );
  const free = fc.array(segment, { maxLength: 9 }).map((segments) => `/${segments.join("/")}`);
  const ending = fc.constantFrom("", "/", "//");
  const address = fc
    .tuple(fc.oneof(filled, free), ending)
    .map((parts) => new URL(`http://shop.test${parts.join("")}`).pathname);
  await fc.assert(
    fc.asyncProperty(address, fc.stringMatching(/^[a-z]{1,6}[0-9]$/), async (pathname, other) => {
      // Another address of the same shape comes first, and its routes are the ones that are kept.
      const earlier = pathname
        .split("/")
        .map((part) => (part === "" || words.includes(part.toLowerCase()) ? part : other))
        .join("/");
      expect(await answerTo(pathname, earlier)).toEqual(matched(build.routes, pathname));
    }),
    { numRuns: 500 },
  );
});

it("has one shape for all goods, and none for what is not plain", () => {
  const words = wordsOf(build.routes);
  expect(shapeOf("/products/squid", words)).toBe(shapeOf("/Products/honey/", words));
  expect(shapeOf("/products/%E0", words)).toBeNull();
});

it("leaves out all other routes, in the table and in the manifest", () => {
  const few = onlyRoutes(build, new Set(["root"]));
  expect([Object.keys(few.routes), Object.keys(few.assets.routes)]).toEqual([["root"], ["root"]]);
});
