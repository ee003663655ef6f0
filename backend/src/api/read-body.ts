import type { MedusaRequest } from "@medusajs/framework/http";

/**
 * A request's body as it is, for routes with `bodyParser: false`.
 * @returns null when it has more bytes than that; the rest is not read
 */
export async function readBody(req: MedusaRequest, mostBytes: number): Promise<Buffer | null> {
  if (Number(req.headers["content-length"] ?? 0) > mostBytes) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
