import type { FileKind } from "./file-kind";

const pictures: readonly FileKind[] = ["jpeg", "png", "webp"];
const tables: readonly FileKind[] = ["xlsx", "csv"];

/**
 * What private files are for. A purpose says what may come in and whose role may see it: every purpose is a resource
 * of its own, `<purpose>_file`, with the operations create and read.
 */
export const filePurposes = {
  /** A slip, photo or table that an income claim rests on. */
  income_evidence: { kinds: ["pdf", ...pictures, ...tables], sizeLimit: "file" },
  /** A spreadsheet of income to be read in. */
  income_import: { kinds: tables, sizeLimit: "import" },
  /** Proof that finance paid a shopper back by bank. */
  refund_slip: { kinds: ["pdf", ...pictures], sizeLimit: "file" },
  /** Proof that a group was paid out. */
  payout_slip: { kinds: ["pdf", ...pictures], sizeLimit: "file" },
  /** A certificate or registration of a group. */
  group_document: { kinds: ["pdf", ...pictures], sizeLimit: "file" },
  /** A report that waits to be fetched; only the program makes them. */
  income_report: { kinds: ["pdf", ...tables], sizeLimit: "report" },
} as const satisfies Record<string, { kinds: readonly FileKind[]; sizeLimit: "file" | "import" | "report" }>;

export type FilePurpose = keyof typeof filePurposes;

/** Bytes that each of the size limits allows. */
export type SizeLimits = Readonly<Record<"file" | "import" | "report", number>>;

export type FileRefusal = "file_empty" | "file_too_large" | "file_type_refused";

/** Why a file can't come in for this purpose; undefined when it can. */
export function refusalOfFile(
  purpose: FilePurpose,
  file: { size: number; kind: FileKind | undefined },
  limits: SizeLimits,
): FileRefusal | undefined {
  const { kinds, sizeLimit } = filePurposes[purpose];
  if (file.size === 0) return "file_empty";
  if (file.size > limits[sizeLimit]) return "file_too_large";
  if (!file.kind || !(kinds as readonly FileKind[]).includes(file.kind)) return "file_type_refused";
  return undefined;
}

/** Resource of the policies of a purpose: `refund_slip_file`. */
export function resourceOf(purpose: FilePurpose): string {
  return `${purpose}_file`;
}

/** Readable wherever it is shown: no path, no control characters, no marks that turn text around, at most 120 characters. */
export function cleanFileName(name: string | undefined, fallback: string): string {
  const base = (name ?? "").normalize("NFC").split(/[/\\]/).pop() ?? "";
  const clean = base
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  return [...clean].slice(0, 120).join("") || fallback;
}
