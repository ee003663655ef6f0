const NAME = /^[a-z0-9][a-z0-9_-]{0,99}\.(?:webp|avif|png|jpg)$/;
const TYPES = new Set(["image/webp", "image/avif", "image/png", "image/jpeg"]);
const MAX_PICTURE_BYTES = 2 * 1024 * 1024;
const PICTURE_TIMEOUT_MS = 5_000;

/**
 * Hands out the backend's pictures under the shop's own address, so that browsers talk to one host and may
 * keep them for ever. The name can't leave the folder, the type can't become a page.
 *
 * @param {string} backendUrl
 * @returns {import("hono").Handler}
 */
export function proxyPicture(backendUrl) {
  return async (c) => {
    const name = c.req.param("name") ?? "";
    if (!NAME.test(name)) return c.notFound();
    const accept = (c.req.header("Accept") ?? "").includes("image/avif") ? "image/avif" : "image/webp";
    const picture = await fetchPicture(`${backendUrl}/pictures/${name}`, accept);
    if (picture === null) return c.notFound();
    if (picture === "unreachable") return c.text("Service Unavailable", 503, { "Cache-Control": "no-store" });
    return c.body(picture.bytes, 200, {
      "Content-Type": picture.type,
      "Cache-Control": "public, max-age=31536000, immutable",
      Vary: "Accept",
    });
  };
}

/**
 * @param {string} url
 * @param {string} accept
 * @returns {Promise<{ bytes: ArrayBuffer, type: string } | null | "unreachable">}
 */
async function fetchPicture(url, accept) {
  try {
    const response = await fetch(url, {
      headers: { Accept: accept },
      redirect: "error",
      signal: AbortSignal.timeout(PICTURE_TIMEOUT_MS),
    });
    const type = (response.headers.get("Content-Type") ?? "").split(";")[0]?.trim() ?? "";
    if (response.status !== 200 || !TYPES.has(type)) {
      await response.body?.cancel();
      return response.status >= 500 ? "unreachable" : null;
    }
    const bytes = await response.arrayBuffer();
    return bytes.byteLength <= MAX_PICTURE_BYTES ? { bytes, type } : null;
  } catch (error) {
    console.error("picture failed", url, error instanceof Error ? error.message : error);
    return "unreachable";
  }
}
