import type { MedusaResponse } from "@medusajs/framework/http";
import type { StoredFile } from "../modules/private-file/service";

/**
 * Sends a private file so that it can do nothing: no scripts, no guessing of types, nothing kept on the way. Pictures
 * are shown; everything else is saved.
 */
export function sendPrivateFile(res: MedusaResponse, file: StoredFile, bytes: Buffer): void {
  const how = file.media_type.startsWith("image/") ? "inline" : "attachment";
  res.status(200).set({
    "Content-Type": file.kind === "csv" ? "text/csv; charset=utf-8" : file.media_type,
    "Content-Length": String(bytes.length),
    "Content-Disposition": `${how}; filename="${file.id}.${file.kind}"; filename*=UTF-8''${encodeName(file.name)}`,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
  });
  res.end(bytes);
}

/** RFC 8187: what encodeURIComponent leaves alone but a header may not hold. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
