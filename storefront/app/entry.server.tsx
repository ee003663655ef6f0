import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import type { EntryContext, HandleErrorFunction } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { catalogueVersion } from "./lib/catalogue-cache.server";
import { contentSecurityPolicy } from "./lib/content-security-policy.server";
import { env } from "./lib/env.server";
import { NonceContext } from "./lib/nonce-context";
import { withoutNullBytes } from "./lib/without-null-bytes.server";

export { catalogueVersion, env };

const RENDER_TIMEOUT_MS = 5_000;
const NONCE_BYTES = 16;

/** Renders the whole page into one buffer: streaming in chunks costs CPU and ruins compression (measured). */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  const nonce = randomBytes(NONCE_BYTES).toString("base64");
  const page = await renderPage(request, context, nonce);
  const { html } = page;
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Length", String(html.byteLength));
  headers.set("Content-Security-Policy", contentSecurityPolicy(nonce, env));
  return new Response(html, { status: page.failed ? 500 : status, headers });
}

function renderPage(
  request: Request,
  context: EntryContext,
  nonce: string,
): Promise<{ html: Buffer<ArrayBuffer>; failed: boolean }> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const chunks: Buffer[] = [];
    const body = new PassThrough();
    body.on("data", (chunk: Buffer) => chunks.push(chunk));
    body.on("end", () => resolve({ html: withoutNullBytes(Buffer.concat(chunks)), failed }));
    body.on("error", reject);
    const stream = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={context} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady: () => {
          clearTimeout(timer);
          stream.pipe(body);
        },
        onShellError: reject,
        onError: (error) => {
          failed = true;
          console.error("render failed", error);
        },
      },
    );
    const timer = setTimeout(() => stream.abort(new Error("rendering took too long")), RENDER_TIMEOUT_MS);
  });
}

/** Bugs only: thrown responses (404, 503) are answers, not errors, and never come here. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted) return;
  console.error("request failed", request.method, new URL(request.url).pathname, error);
};
