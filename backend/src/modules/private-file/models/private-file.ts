import { model } from "@medusajs/framework/utils";
import { fileKinds } from "../domain/file-kind";
import { type FilePurpose, filePurposes } from "../domain/file-purpose";

/**
 * What is known of one private file. Its bytes lie in the store under `storage_key`. The migration is the schema: a
 * trigger keeps everything but `subject_…` (set once) and `erased_at` (set once) from changing.
 */
export const PrivateFile = model.define("private_file", {
  id: model.id({ prefix: "pfile" }).primaryKey(),
  /** 128 random bits in hex: nobody guesses it, and it says nothing. */
  storage_key: model.text(),
  purpose: model.enum(Object.keys(filePurposes) as FilePurpose[]),
  kind: model.enum([...fileKinds]),
  size_bytes: model.number(),
  sha256: model.text(),
  /** As the sender called it; for people to read only. */
  name: model.text(),
  uploaded_by_type: model.text(),
  uploaded_by: model.text().nullable(),
  group_id: model.text().nullable(),
  subject_type: model.text().nullable(),
  subject_id: model.text().nullable(),
  erased_at: model.dateTime().nullable(),
});
