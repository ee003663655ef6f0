/** 10,000 Thai letters in one field are 90 kB in a form; the page has to answer them with a word beside the field. */
const MAX_FORM_BYTES = 256 * 1024;
/**
 * A form of the group's portal with photos. The backend takes 16 MB each; a photo of 40 MB still gets here, so that it is
 * refused beside its field and nothing else of the form is lost.
 */
const MAX_PHOTOS_BYTES = 48 * 1024 * 1024;
/** What is read on and thrown away, so that the browser gets the answer and no broken connection. */
const MAX_DRAINED_BYTES = 96 * 1024 * 1024;
const PHOTO_FORMS = /^(?:\/en)?\/portal\//;

/**
 * Reads no more of a body than a form may have. Photos are read whole before the page is made, so that a weak signal
 * does not use up the time that the page has.
 *
 * @returns {import("hono").MiddlewareHandler}
 */
export function limitBody() {
  return async (c, next) => {
    const request = c.req.raw;
    if (request.method === "GET" || request.method === "HEAD") return next();
    const hasPhotos =
      PHOTO_FORMS.test(c.req.path) &&
      (request.headers.get("Content-Type") ?? "").startsWith("multipart/form-data");
    const most = hasPhotos ? MAX_PHOTOS_BYTES : MAX_FORM_BYTES;
    const body = await readBody(request, most, hasPhotos ? MAX_DRAINED_BYTES : 0);
    if (body === null) return hasPhotos ? photosTooLarge() : c.text("Payload Too Large", 413);
    const { method, headers, signal } = request;
    c.req.raw = new Request(request.url, { method, headers, signal, body: body.length === 0 ? null : body });
    return next();
  };
}

/**
 * @param {Request} request
 * @param {number} most
 * @param {number} drained  how much of a larger body is read and thrown away
 * @returns {Promise<Uint8Array<ArrayBuffer> | null>} null when it is larger
 */
async function readBody(request, most, drained) {
  if (Number(request.headers.get("Content-Length") ?? 0) > Math.max(most, drained)) return null;
  /** @type {Uint8Array[]} */
  const chunks = [];
  let size = 0;
  if (request.body === null) return new Uint8Array();
  // Node's own streams are iterable; the types of browsers' streams do not know it.
  const stream = /** @type {AsyncIterable<Uint8Array>} */ (/** @type {unknown} */ (request.body));
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > Math.max(most, drained)) return null;
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > most) return null;
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

/** A page without scripts or styles: it stands in for the form, which the browser's "back" brings again. */
function photosTooLarge() {
  return new Response(
    '<!doctype html><html lang="th"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
      "<title>รูปใหญ่เกินไป</title><h1>รูปใหญ่เกินไป</h1>" +
      "<p>รวมกันเกิน 48 MB กดย้อนกลับ แล้วเลือกรูปที่เล็กลงหรือส่งทีละรูป</p>" +
      '<p lang="en">These pictures are too large (over 48 MB together). Go back and choose smaller ones.</p></html>',
    { status: 413, headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" } },
  );
}
