import { readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { withTemporaryFile } from "./with-temporary-file";

const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith("chumchon-import-"));

it("a full disk is said in words, nothing is read, and nothing is left behind", async () => {
  const before = left();
  const onFullDisk: typeof writeFile = (_path, bytes, options) => writeFile("/dev/full", bytes, options);
  const reading = withTemporaryFile(Buffer.alloc(100_000), async () => "read", onFullDisk);
  await expect(reading).rejects.toMatchObject({ code: "storage_full" });
  expect(left()).toEqual(before);
});
