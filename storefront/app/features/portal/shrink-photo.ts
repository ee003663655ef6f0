const LONGEST_SIDE = 1800;
/** Smaller ones are sent as they are. */
const SMALL_BYTES = 600_000;
const JPEG_QUALITY = 0.82;

/**
 * Puts a smaller JPEG in place of the chosen photo: a slip stays readable, and 300 kB instead of 6 MB leave by a weak
 * signal. It is turned upright on the way and loses the place where it was taken. What can't be read as a picture is
 * left as it is; the server decides.
 *
 * @returns the file that will be sent, null when none is chosen
 */
export async function shrinkPhoto(field: HTMLInputElement): Promise<File | null> {
  const file = field.files?.[0];
  if (!file) return null;
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size <= SMALL_BYTES) return file;
  const small = await toSmallJpeg(file);
  if (small === null || small.size >= file.size) return file;
  const chosen = new DataTransfer();
  chosen.items.add(new File([small], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" }));
  field.files = chosen.files;
  return chosen.files[0] ?? file;
}

async function toSmallJpeg(file: File): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (bitmap === null) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext("2d");
  if (context === null) return null;
  // JPEG has no transparency: what was clear would turn black.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY));
}
