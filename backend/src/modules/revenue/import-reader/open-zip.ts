import type { Readable } from "node:stream";
import { type Entry, open, type ZipFile } from "yauzl";
import { FileFault } from "./file-fault";

const MAX_ENTRIES = 5000;

/** The parts of an archive by name; each is unpacked as it is read, and never into a file. */
export class ZipParts {
  constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  size(name: string): number {
    return this.entries.get(name)?.uncompressedSize ?? 0;
  }

  /** @throws FileFault `damaged` when the archive has no such part */
  async open(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw new FileFault("damaged", `no ${name}`);
    if (entry.isEncrypted()) throw new FileFault("old_or_locked");
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) =>
        error ? reject(new FileFault("damaged", error.message)) : resolve(stream),
      );
    });
  }

  close(): void {
    this.zip.close();
  }
}

/**
 * Opens an archive and refuses one that would unpack to more than `maxUnpackedBytes`. The sizes are those
 * that the archive declares; yauzl breaks off a part that turns out larger than it declared.
 */
export async function openZip(path: string, maxUnpackedBytes: number): Promise<ZipParts> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, opened) =>
      error ? reject(new FileFault("damaged", error.message)) : resolve(opened),
    );
  });
  try {
    return new ZipParts(zip, await readEntries(zip, maxUnpackedBytes));
  } catch (error) {
    zip.close();
    throw error;
  }
}

function readEntries(zip: ZipFile, maxUnpackedBytes: number): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let unpacked = 0;
    zip.on("error", (error: Error) => reject(new FileFault("damaged", error.message)));
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      entries.set(entry.fileName.replace(/^\/+/, ""), entry);
      if (unpacked > maxUnpackedBytes || entries.size > MAX_ENTRIES) {
        return reject(new FileFault("unpacked_too_large", `${unpacked} bytes in ${entries.size} parts`));
      }
      zip.readEntry();
    });
    zip.readEntry();
  });
}
