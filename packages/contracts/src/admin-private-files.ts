import { z } from "zod";
import { id } from "./primitives.js";

export const privateFilePurposes = [
  "income_evidence",
  "income_import",
  "refund_slip",
  "payout_slip",
  "group_document",
  "income_report",
] as const;

/** POST /admin/private-files?purpose=…&name=…: the body is the file itself, whatever its type says. */
export const uploadPrivateFileQuery = z.strictObject({
  purpose: z.enum(privateFilePurposes),
  name: z.string().trim().min(1).max(255).optional(),
  group_id: id.optional(),
});

export const privateFile = z.object({
  id,
  purpose: z.enum(privateFilePurposes),
  kind: z.enum(["pdf", "jpeg", "png", "webp", "xlsx", "csv"]),
  media_type: z.string(),
  size_bytes: z.number().int(),
  sha256: z.string(),
  name: z.string(),
});

export const privateFileResponse = z.object({ file: privateFile });

export type PrivateFile = z.infer<typeof privateFile>;
