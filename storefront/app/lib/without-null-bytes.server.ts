const NULL_BYTE = 0;

/**
 * React 18.3.1 writes a page through a buffer of 2,048 bytes. Where a Thai letter (three bytes) does not fit
 * into the rest of it, the whole buffer is sent, unused zero bytes included, and browsers show them as U+FFFD
 * (mended in React 19). A page has no other zero bytes: UTF-8 uses none and JSON escapes them.
 */
export function withoutNullBytes(html: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const parts: Buffer[] = [];
  let from = 0;
  // Native search from one to the next: looking at each byte here took a third of a page's time.
  for (let at = html.indexOf(NULL_BYTE); at !== -1; at = html.indexOf(NULL_BYTE, from)) {
    if (at > from) parts.push(html.subarray(from, at));
    from = at + 1;
  }
  return from === 0 ? html : Buffer.concat([...parts, html.subarray(from)]);
}
