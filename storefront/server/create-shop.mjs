import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { answerReady } from "./answer-ready.mjs";
import { checkOrigin } from "./check-origin.mjs";
import { clientAddress } from "./client-address.mjs";
import { compressReply } from "./compress-reply.mjs";
import { followRequest } from "./follow-request.mjs";
import { keepPages } from "./keep-pages.mjs";
import { keepPrivate } from "./keep-private.mjs";
import { limitBody } from "./limit-body.mjs";
import { proxyPicture } from "./proxy-picture.mjs";
import { securityHeaders } from "./security-headers.mjs";
import { withTimeLimit } from "./with-time-limit.mjs";

const ANSWER_WITHIN_MS = 20_000;
const YEAR_IMMUTABLE = "public, max-age=31536000, immutable";
const ROOT_FILES = ["/favicon.ico", "/favicon.svg", "/apple-touch-icon.png", "/og.png"];

/**
 * What the server knows of a request beside the request, for Remix' loaders and actions.
 * @typedef {{ clientAddress: string | null }} ShopContext
 *
 * @typedef {object} ShopOptions
 * @property {(request: Request, context: ShopContext) => Promise<Response>} handle Remix.
 * @property {string} clientRoot Folder of the browser's files.
 * @property {string} shopUrl Public address, without a slash at its end.
 * @property {string} backendUrl
 * @property {boolean} allowIndexing
 * @property {() => Promise<string>} [catalogueVersion] With it, pages of goods are kept for each version.
 * @property {(line: string) => void} [log]  one line a request; standard output unless told
 * @property {number} [proxies] Reverse proxies of our own in front of it.
 */

/**
 * The shop's server: Remix behind everything that must hold for each request, whatever a page does.
 *
 * @param {ShopOptions} options
 * @returns {Hono}
 */
export function createShop(options) {
  const app = new Hono();
  app.use(followRequest(options.log));
  app.use(securityHeaders(options));
  app.get("/health", (c) => c.json({ status: "ok" }, 200, { "Cache-Control": "no-store" }));
  app.get("/ready", answerReady(options.backendUrl));
  // Remix 2.17.5 still has these doors in its code; the flags keep them unused, this keeps them shut.
  app.all("/__manifest", (c) => c.notFound());
  app.all("*", async (c, next) => (isDataPath(c.req.path) ? c.notFound() : next()));
  app.use(checkOrigin(options.shopUrl));
  app.use(limitBody());
  app.get("/pictures/:name", proxyPicture(options.backendUrl));
  app.use("/assets/*", serveFiles(options.clientRoot, YEAR_IMMUTABLE));
  app.all("/assets/*", (c) => c.notFound());
  for (const file of ROOT_FILES) app.use(file, serveFiles(options.clientRoot, "public, max-age=86400"));
  const rendered = withTimeLimit(options.handle, ANSWER_WITHIN_MS);
  const answer = options.catalogueVersion ? keepPages(rendered, options.catalogueVersion) : rendered;
  app.all("*", async (c) => {
    const context = { clientAddress: clientAddress(c, options.proxies ?? 0) };
    return compressReply(c.req.raw, keepPrivate(c.req.path, await answer(c.req.raw, context)));
  });
  app.notFound((c) => c.text("Not Found", 404));
  app.onError((error, c) => {
    console.error("server failed", c.req.method, c.req.path, error);
    return c.text("Internal Server Error", 500);
  });
  return app;
}

/**
 * `/x.data` is how single fetch asks for loader data; also percent-encoded.
 *
 * @param {string} path
 */
function isDataPath(path) {
  try {
    return /\.data\/*$/i.test(decodeURIComponent(path));
  } catch {
    return true;
  }
}

/**
 * @param {string} root
 * @param {string} cacheControl
 */
function serveFiles(root, cacheControl) {
  const serveFile = serveStatic({ root, precompressed: true });
  /** @type {import("hono").MiddlewareHandler} */
  return async (c, next) => {
    let isFound = true;
    const answer = await serveFile(c, () => {
      isFound = false;
      return next();
    });
    // Not in serveStatic's onFound: it comes after the answer is made and its headers are lost.
    if (isFound && answer instanceof Response) answer.headers.set("Cache-Control", cacheControl);
    return answer;
  };
}
