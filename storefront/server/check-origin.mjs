const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses every writing request that does not come from a page of ours (403). Browsers send `Origin` with
 * each of them; `Sec-Fetch-Site` stands in where it is missing; without both there is no proof, so no.
 *
 * @param {string} shopUrl Public address.
 * @returns {import("hono").MiddlewareHandler}
 */
export function checkOrigin(shopUrl) {
  const shop = new URL(shopUrl);
  return async (c, next) => {
    if (READS.has(c.req.method) || isOwn(c.req.raw.headers, shop)) return next();
    return c.text("Forbidden: this form was not sent by the shop's own page.", 403);
  };
}

/**
 * @param {Headers} headers
 * @param {URL} shop
 */
function isOwn(headers, shop) {
  const site = headers.get("Sec-Fetch-Site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("Origin");
  if (origin === null) return site === "same-origin";
  // The same shop may be reached as localhost and as 127.0.0.1: the host that was asked is own, too.
  return origin === shop.origin || origin === `${shop.protocol}//${headers.get("Host")}`;
}
