/** Pages that show one shopper's cart, address or order, or a group's business; also in English. */
const PERSONAL = /^(?:\/en)?\/(?:cart|checkout|orders|portal)(?:\/|$)/;

/**
 * How long an answer of Remix may be kept when it does not say so itself: a shopper's own pages never,
 * others only in the browser's own history, so that "back" is instant (`no-store` would forbid even that).
 *
 * @param {string} path
 * @param {Response} response
 * @returns {Response}
 */
export function keepPrivate(path, response) {
  if (response.headers.has("Cache-Control")) return response;
  // Not a copy of the answer: its body would be read as a stream and made anew.
  response.headers.set("Cache-Control", PERSONAL.test(path) ? "private, no-store" : "private, no-cache");
  return response;
}
