import { promisify } from "node:util";
import { gzip } from "node:zlib";

const gzipAsync = promisify(gzip);
const WORTH_BYTES = 1_024;
const LEVEL = 6;
const TEXT = /^(?:text\/(?:html|plain|css|xml)|application\/(?:json|xml)|image\/svg\+xml)\b/i;

/**
 * Gzips a page or drawing that is whole in memory, on zlib's threads; leaves other pictures, small and streamed answers
 * alone.
 *
 * @param {Request} request
 * @param {Response} response
 * @returns {Promise<Response>}
 */
export async function compressReply(request, response) {
  if (!TEXT.test(response.headers.get("Content-Type") ?? "")) return response;
  response.headers.append("Vary", "Accept-Encoding");
  // Asked last: an answer whose body was looked at is no longer sent as the bytes that it was made of.
  if (!acceptsGzip(request) || response.body === null) return response;
  const headers = new Headers(response.headers);
  const body = Buffer.from(await response.arrayBuffer());
  const init = { status: response.status, statusText: response.statusText, headers };
  if (body.byteLength < WORTH_BYTES) return new Response(body, init);
  const packed = await gzipAsync(body, { level: LEVEL });
  headers.set("Content-Encoding", "gzip");
  headers.set("Content-Length", String(packed.byteLength));
  return new Response(new Uint8Array(packed), init);
}

/** @param {Request} request */
function acceptsGzip(request) {
  const accepted = request.headers.get("Accept-Encoding") ?? "";
  return accepted.split(",").some((entry) => {
    const [coding, ...parameters] = entry.trim().toLowerCase().split(";");
    return (
      coding?.trim() === "gzip" && !parameters.some((parameter) => /^\s*q=0(?:\.0*)?\s*$/.test(parameter))
    );
  });
}
