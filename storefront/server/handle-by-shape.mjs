import { matchRoutes } from "@remix-run/react";

/** What addresses of the shop are made of; any other has the whole table looked through, as Remix does by itself. */
const PLAIN = /^(?:\/[A-Za-z0-9._-]+){0,8}\/?$/;
const MOST_SHAPES = 500;

/** @typedef {import("@remix-run/node").ServerBuild} ServerBuild */
/** @typedef {(request: Request, context: any) => Promise<Response>} Handle */

/**
 * Remix 2 looks through its whole table of routes three times a page, and compiles every path anew each time: a quarter
 * of the time that a page of goods takes. Which route answers depends on an address's shape alone, on the words of the
 * table that stand in it and where, so the table is asked once for each shape, and Remix is then given a build of that
 * route and those around it.
 *
 * @param {ServerBuild} build
 * @param {(build: ServerBuild) => Handle} makeHandler
 * @returns {Handle}
 */
export function handleByShape(build, makeHandler) {
  const words = wordsOf(build.routes);
  const tree = treeOf(build.routes);
  const whole = makeHandler(build);
  /** @type {Map<string, Handle>} */
  const handlers = new Map();
  return (request, context) => {
    const { pathname } = new URL(request.url);
    const shape = shapeOf(pathname, words);
    if (shape === null) return whole(request, context);
    let handler = handlers.get(shape);
    if (handler === undefined) {
      const ids = matchRoutes(tree, pathname)?.flatMap(({ route }) => route.id ?? []);
      handler = ids === undefined ? whole : makeHandler(onlyRoutes(build, new Set(ids)));
      handlers.set(shape, handler);
      const [oldest] = handlers.keys();
      if (handlers.size > MOST_SHAPES && oldest !== undefined) handlers.delete(oldest);
    }
    return handler(request, context);
  };
}

/**
 * "/en/products/squid" is "*" "products" "*": letters' case and a slash at the end mean nothing to the table.
 *
 * @param {string} pathname
 * @param {Set<string>} words
 * @returns {string | null} null for addresses that are not plain
 */
export function shapeOf(pathname, words) {
  if (!PLAIN.test(pathname)) return null;
  const segments = pathname.toLowerCase().split("/");
  return segments
    .filter((segment) => segment !== "")
    .map((segment) => (words.has(segment) ? segment : "*"))
    .join("/");
}

/**
 * Every word that stands in a path as it is.
 *
 * @param {ServerBuild["routes"]} routes
 */
export function wordsOf(routes) {
  const segments = Object.values(routes).flatMap((route) => (route.path ?? "").toLowerCase().split("/"));
  return new Set(segments.filter((segment) => /^[^:*]/.test(segment)));
}

/**
 * @param {ServerBuild["routes"]} routes
 * @param {string} [parentId]
 * @returns {Parameters<typeof matchRoutes>[0]}
 */
export function treeOf(routes, parentId) {
  return Object.values(routes)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index, caseSensitive }) =>
      index ? { id, path, caseSensitive, index } : { id, path, caseSensitive, children: treeOf(routes, id) },
    );
}

/**
 * The browser's manifest is a file of its own and stays whole.
 *
 * @param {ServerBuild} build
 * @param {Set<string>} ids
 * @returns {ServerBuild}
 */
export function onlyRoutes(build, ids) {
  return {
    ...build,
    routes: pick(build.routes, ids),
    assets: { ...build.assets, routes: pick(build.assets.routes, ids) },
  };
}

/**
 * @template Route
 * @param {Record<string, Route>} routes
 * @param {Set<string>} ids
 * @returns {Record<string, Route>}
 */
function pick(routes, ids) {
  return Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)));
}
