const NULL_BYTE = 0;

/**
 * React 18.3.1 writes a page through a buffer of 2,048 bytes. Where a Thai letter (three bytes) does not fit
 * into the rest of it, the whole buffer is sent, unused zero bytes included, and browsers show them as U+FFFD
 * (mended in React 19). A page has no other zero bytes: UTF-8 uses none and JSON escapes them.
 */
export function withoutNullBytes(html: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  if (!html.includes(NULL_BYTE)) return html;
  return Buffer.from(html.filter((byte) => byte !== NULL_BYTE));
}
