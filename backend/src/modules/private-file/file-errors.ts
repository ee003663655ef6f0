import { MedusaError } from "@medusajs/framework/utils";
import type { FileKind } from "./domain/file-kind";
import { type FilePurpose, type FileRefusal, filePurposes, type SizeLimits } from "./domain/file-purpose";

const shownAs: Readonly<Record<FileKind, string>> = {
  pdf: "PDF",
  jpeg: "JPEG",
  png: "PNG",
  webp: "WebP",
  xlsx: "Excel (.xlsx)",
  csv: "CSV",
};

/** Says what would be taken. */
export function refusedFile(refusal: FileRefusal, purpose: FilePurpose, limits: SizeLimits): MedusaError {
  const { kinds, sizeLimit } = filePurposes[purpose];
  const most = Math.floor(limits[sizeLimit] / 1_000_000);
  const list = kinds.map((kind) => shownAs[kind]).join(", ");
  const texts: Readonly<Record<FileRefusal, string>> = {
    file_empty: "ไฟล์ว่างเปล่า โปรดเลือกไฟล์อื่น (The file is empty; choose another one.)",
    file_too_large: `ไฟล์ใหญ่เกิน ${most} MB โปรดย่อขนาดแล้วส่งใหม่ (The file is larger than ${most} MB; make it smaller and send it again.)`,
    file_type_refused: `รับเฉพาะไฟล์ ${list} โปรดเลือกไฟล์อื่น (Only ${list} can be taken; choose another file.)`,
  };
  return new MedusaError(MedusaError.Types.INVALID_DATA, texts[refusal], refusal);
}

export function fileNotFound(): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_FOUND,
    "ไม่พบไฟล์นี้ โปรดส่งไฟล์ใหม่อีกครั้ง (This file was not found; send it again.)",
    "file_not_found",
  );
}

/** Nothing of the file was kept; the sender can only wait for whoever runs the system. */
export function storageFull(): MedusaError {
  return new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    "ที่เก็บไฟล์ของระบบเต็ม ยังไม่มีอะไรถูกบันทึก โปรดแจ้งผู้ดูแลระบบแล้วส่งใหม่ (The system's disk is full and nothing was kept; tell whoever runs it, then send the file again.)",
    "storage_full",
  );
}

/** Says in words that a disk is full; other errors stay what they are. @throws UNEXPECTED_STATE `storage_full` */
export async function sayingWhenFull<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw code === "ENOSPC" || code === "EDQUOT" ? storageFull() : error;
  }
}
