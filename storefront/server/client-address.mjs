import { getConnInfo } from "@hono/node-server/conninfo";

/**
 * Whose request this is, as an address: the connection's, or, behind so many reverse proxies of our own, what the
 * outermost of them saw. Anything further left in X-Forwarded-For may have been written by the client.
 *
 * @param {import("hono").Context} c
 * @param {number} proxies
 * @returns {string | null}
 */
export function clientAddress(c, proxies) {
  if (proxies > 0) {
    const seen = (c.req.header("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
    const address = seen.at(-proxies);
    if (address) return address;
  }
  try {
    return getConnInfo(c).remote.address ?? null;
  } catch {
    // Not behind a Node server: a request made by a test.
    return null;
  }
}
