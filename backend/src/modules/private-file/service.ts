import { createHash, randomBytes } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import {
  ContainerRegistrationKeys,
  generateEntityId,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils";
import { type FileKind, mediaTypeOf, sniffFileKind } from "./domain/file-kind";
import { cleanFileName, type FilePurpose, refusalOfFile, type SizeLimits } from "./domain/file-purpose";
import { fileNotFound, refusedFile } from "./file-errors";
import { PrivateFile } from "./models/private-file";
import type { FileStore, S3Settings } from "./stores/file-store";
import { createFolderStore } from "./stores/folder-store";
import { createS3Store } from "./stores/s3-store";

export interface PrivateFileOptions {
  readonly folder: string;
  /** Set: the bytes go there instead of into the folder. */
  readonly s3?: S3Settings | undefined;
  readonly limits: SizeLimits;
}

export interface NewPrivateFile {
  readonly bytes: Uint8Array;
  readonly purpose: FilePurpose;
  /** As the sender called it. */
  readonly name?: string | undefined;
  readonly uploaded_by: { readonly type: string; readonly id: string | null };
  /** The group that it belongs to, if any: the portal's ownership check reads it. */
  readonly group_id?: string | null;
}

export interface StoredFile {
  readonly id: string;
  readonly purpose: FilePurpose;
  readonly kind: FileKind;
  readonly media_type: string;
  readonly size_bytes: number;
  readonly sha256: string;
  readonly name: string;
}

export default class PrivateFileService extends MedusaService({ PrivateFile }) {
  private readonly knex: Knex;
  private readonly store: FileStore;
  private readonly limits: SizeLimits;

  constructor(cradle: Record<string, unknown>, options: PrivateFileOptions) {
    super(cradle, options);
    // The framework's container is untyped: this key is the shared PostgreSQL connection.
    this.knex = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
    this.store = options.s3 ? createS3Store(options.s3) : createFolderStore(options.folder);
    this.limits = options.limits;
  }

  /**
   * Takes a file in. It belongs to nothing until `attach`; what stays loose for a week is erased by a job.
   * @throws INVALID_DATA `file_empty`, `file_too_large`, `file_type_refused`
   */
  async put(file: NewPrivateFile): Promise<StoredFile> {
    const kind = sniffFileKind(file.bytes);
    const refusal = refusalOfFile(file.purpose, { size: file.bytes.byteLength, kind }, this.limits);
    if (refusal || !kind) throw refusedFile(refusal ?? "file_type_refused", file.purpose, this.limits);
    const row = {
      id: generateEntityId(undefined, "pfile"),
      storage_key: randomBytes(16).toString("hex"),
      purpose: file.purpose,
      kind,
      size_bytes: file.bytes.byteLength,
      sha256: createHash("sha256").update(file.bytes).digest("hex"),
      name: cleanFileName(file.name, `${file.purpose}.${kind}`),
      uploaded_by_type: file.uploaded_by.type,
      uploaded_by: file.uploaded_by.id,
      group_id: file.group_id ?? null,
    };
    // The bytes first: a row without them would promise evidence that is not there.
    await this.store.put(row.storage_key, file.bytes, mediaTypeOf[kind]);
    await this.knex("private_file").insert(row);
    return toStored(row);
  }

  /**
   * Gives files to what they prove, once and for ever. Doing the same again changes nothing.
   * @param connection a transaction, when both must be committed together
   * @throws NOT_FOUND `file_not_found` when one is missing, erased, of another purpose or group, or given to something else
   */
  async attach(
    ids: readonly string[],
    subject: { type: string; id: string },
    expected: { purpose: FilePurpose; group_id?: string | null },
    connection: Knex = this.knex,
  ): Promise<void> {
    if (ids.length === 0) return;
    const owned = connection("private_file")
      .whereIn("id", [...ids])
      .where("purpose", expected.purpose)
      .whereNull("erased_at")
      .where((free) =>
        free.whereNull("subject_id").orWhere({ subject_type: subject.type, subject_id: subject.id }),
      );
    if (expected.group_id !== undefined) owned.where("group_id", expected.group_id);
    const work = async (trx: Knex) => {
      const changed = await owned.transacting(trx as Knex.Transaction).update({
        subject_type: subject.type,
        subject_id: subject.id,
        updated_at: trx.fn.now(),
      });
      if (changed !== new Set(ids).size) throw fileNotFound();
    };
    if (connection === this.knex) await this.knex.transaction(work);
    else await work(connection);
  }

  /**
   * The bytes of a file, as they came in. Whoever calls this checks the right and writes the reading into the audit
   * log: `readPrivateFileWorkflow` does both.
   * @throws NOT_FOUND `file_not_found`; UNEXPECTED_STATE `file_damaged` when the store has lost or changed it
   */
  async read(id: string): Promise<{ file: StoredFile; bytes: Buffer }> {
    const [row] = await this.listPrivateFiles({ id: [id], erased_at: null }, { take: 1 });
    if (!row) throw fileNotFound();
    const bytes = await this.store.get(row.storage_key);
    if (!bytes || createHash("sha256").update(bytes).digest("hex") !== row.sha256) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `private file ${id} is missing or was changed in the store; see docs/operations.md`,
        "file_damaged",
      );
    }
    return { file: toStored(row), bytes };
  }

  /** Takes the contents away for ever; what the file was, and when it went, stays. Erasing twice changes nothing. */
  async erase(id: string): Promise<void> {
    const [row] = await this.listPrivateFiles({ id: [id] }, { take: 1 });
    if (!row) throw fileNotFound();
    await this.store.remove(row.storage_key);
    await this.knex("private_file")
      .where({ id })
      .whereNull("erased_at")
      .update({ erased_at: this.knex.fn.now(), name: "", updated_at: this.knex.fn.now() });
  }

  /** Files that nobody has attached to anything since this moment, oldest first, 100 at most. */
  async listLoose(before: Date): Promise<string[]> {
    const rows = await this.knex("private_file")
      .whereNull("subject_id")
      .whereNull("erased_at")
      .where("created_at", "<", before)
      .orderBy("created_at")
      .limit(100)
      .select("id");
    return rows.map((row: { id: string }) => row.id);
  }

  override createPrivateFiles = refused;
  override updatePrivateFiles = refused;
  override deletePrivateFiles = refused;
  override softDeletePrivateFiles = refused;
  override restorePrivateFiles = refused;
}

/** The generated mutators would leave rows and bytes apart. */
function refused(): never {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Private files change by put, attach and erase only.");
}

type Row = Omit<StoredFile, "media_type">;

function toStored({ id, purpose, kind, size_bytes, sha256, name }: Row): StoredFile {
  return { id, purpose, kind, media_type: mediaTypeOf[kind], size_bytes, sha256, name };
}
