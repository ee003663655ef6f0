/** Two years, as the preload list asks for. */
const HSTS = "max-age=63072000; includeSubDomains";

/** What other sites may show in a frame or as a picture: it has no scripts, no forms and nothing of a shopper. */
const embeddable = new Set(["/badge", "/badge.svg"]);

/**
 * Headers of every answer. HTML pages bring their own content security policy with a nonce; anything else
 * gets one that allows nothing.
 *
 * @param {{ shopUrl: string, allowIndexing: boolean }} options
 * @returns {import("hono").MiddlewareHandler}
 */
export function securityHeaders({ shopUrl, allowIndexing }) {
  const isHttps = shopUrl.startsWith("https:");
  return async (c, next) => {
    await next();
    const headers = c.res.headers;
    headers.set("X-Content-Type-Options", "nosniff");
    const foreign = embeddable.has(c.req.path);
    if (!foreign) headers.set("X-Frame-Options", "DENY");
    // A private order link must never travel to another site.
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", foreign ? "cross-origin" : "same-origin");
    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    if (!headers.has("Content-Security-Policy")) {
      headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
    if (isHttps) headers.set("Strict-Transport-Security", HSTS);
    if (!allowIndexing) headers.set("X-Robots-Tag", "noindex, nofollow");
  };
}
