import { randomBytes } from "node:crypto";
import type { EntryContext, HandleErrorFunction } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { catalogueVersion } from "./lib/catalogue-cache.server";
import { contentSecurityPolicy } from "./lib/content-security-policy.server";
import { encodePage } from "./lib/encode-page.server";
import { env } from "./lib/env.server";
import { NonceContext } from "./lib/nonce-context";

export { catalogueVersion, env };

const NONCE_BYTES = 16;

/**
 * Renders the whole page in one go. Nothing on a page is waited for once its loaders have answered, so that React's
 * stream would only cost: each tag encoded by itself, letters of Thai torn apart between its chunks (mended in React
 * 19), and worse compression. What a component throws goes to Remix, which renders the error page.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  const nonce = randomBytes(NONCE_BYTES).toString("base64");
  const page = renderToString(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={context} url={request.url} nonce={nonce} />
    </NonceContext.Provider>,
  );
  const html = encodePage(`<!DOCTYPE html>${page}`);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Length", String(html.byteLength));
  headers.set("Content-Security-Policy", contentSecurityPolicy(nonce, env));
  return new Response(html, { status, headers });
}

/** Bugs only: thrown responses (404, 503) are answers, not errors, and never come here. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted) return;
  console.error("request failed", request.method, new URL(request.url).pathname, error);
};
