import { randomBytes } from "node:crypto";

/** Lists and pages of goods; everything on them but the shopper's own cart is the catalogue's. */
const PAGES = /^(?:\/en)?\/(?:products(?:\/[a-z0-9-]{1,80})?|c\/[a-z0-9-]{1,80})\/?$/;
const SHOP_COOKIE = /(?:^|;\s*)(?:__Host-)?shop=/;
const NONCE = /'nonce-([A-Za-z0-9+/=]+)'/;
const MOST_PAGES = 300;

/**
 * Renders a page of goods once for each version of the catalogue for all who have no cart, and gives each of them a
 * nonce of their own: the page is kept in pieces, parted where the nonce belongs.
 *
 * @param {(request: Request, context: import("./create-shop.mjs").ShopContext) => Promise<Response>} answer
 * @param {() => Promise<string>} version of everything on those pages: the catalogue, the groups and the day
 * @returns {(request: Request, context: import("./create-shop.mjs").ShopContext) => Promise<Response>}
 */
export function keepPages(answer, version) {
  /** @type {Map<string, KeptPage>} */
  let pages = new Map();
  let pagesVersion = "";
  return async (request, context) => {
    const url = new URL(request.url);
    if (!isAnonymousPage(request, url)) return answer(request, context);
    const now = await version().catch(() => null);
    if (now === null) return answer(request, context);
    if (now !== pagesVersion) {
      pages = new Map();
      pagesVersion = now;
    }
    const kept = pages;
    const key = url.pathname + url.search;
    const known = kept.get(key);
    if (known) return toResponse(known);
    const response = await answer(request, context);
    const page = await toKeptPage(response.clone());
    if (page !== null) {
      kept.set(key, page);
      const [oldest] = kept.keys();
      if (kept.size > MOST_PAGES && oldest !== undefined) kept.delete(oldest);
    }
    return response;
  };
}

/**
 * @param {Request} request
 * @param {URL} url
 */
function isAnonymousPage(request, url) {
  return (
    request.method === "GET" &&
    PAGES.test(url.pathname) &&
    !url.searchParams.has("_data") &&
    !SHOP_COOKIE.test(request.headers.get("Cookie") ?? "")
  );
}

/**
 * @typedef {{ parts: string[], policy: string[], headers: [string, string][] }} KeptPage
 *
 * @param {Response} response
 * @returns {Promise<KeptPage | null>} null for what must be made anew: errors, cookies, pages without a nonce
 */
async function toKeptPage(response) {
  const policy = response.headers.get("Content-Security-Policy") ?? "";
  const nonce = NONCE.exec(policy)?.[1];
  const isPage = response.headers.get("Content-Type")?.startsWith("text/html") ?? false;
  if (response.status !== 200 || !isPage || response.headers.has("Set-Cookie") || nonce === undefined)
    return null;
  const own = new Set(["content-security-policy", "content-length"]);
  return {
    parts: (await response.text()).split(nonce),
    policy: policy.split(nonce),
    headers: [...response.headers].filter(([name]) => !own.has(name.toLowerCase())),
  };
}

/** @param {KeptPage} page */
function toResponse(page) {
  const nonce = randomBytes(16).toString("base64");
  const headers = new Headers(page.headers);
  headers.set("Content-Security-Policy", page.policy.join(nonce));
  return new Response(page.parts.join(nonce), { status: 200, headers });
}
