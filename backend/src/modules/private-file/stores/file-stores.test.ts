import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { privateFilesFolder } from "../folder";
import type { FileStore } from "./file-store";
import { createFolderStore } from "./folder-store";
import { createS3Store } from "./s3-store";

const key = "0123456789abcdef0123456789abcdef";
const folder = mkdtempSync(join(tmpdir(), "private-files-"));
const objects = new Map<string, Buffer>();
const seen: { authorization: string | undefined; acl: string | undefined }[] = [];
let bucket: Server;
const stores: Record<string, () => FileStore> = {
  "a folder": () => createFolderStore(folder),
  "a bucket": () =>
    createS3Store({
      bucket: "slips",
      region: "ap-southeast-1",
      endpoint: `http://127.0.0.1:${(bucket.address() as AddressInfo).port}`,
      accessKeyId: "key",
      secretAccessKey: "secret",
    }),
};

/** As much of S3 as a store needs: objects by path, and its answer for one that is not there. */
beforeAll(async () => {
  bucket = createServer((request, response) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    const headers = request.headers as Record<string, string | undefined>;
    seen.push({ authorization: headers.authorization, acl: headers["x-amz-acl"] });
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      if (request.method === "PUT") objects.set(path, Buffer.concat(chunks));
      if (request.method === "DELETE") objects.delete(path);
      const found = objects.get(path);
      if (request.method !== "GET") return response.writeHead(request.method === "PUT" ? 200 : 204).end();
      if (found) return response.writeHead(200).end(found);
      response
        .writeHead(404, { "content-type": "application/xml" })
        .end("<Error><Code>NoSuchKey</Code></Error>");
    });
  });
  await new Promise<void>((resolve) => bucket.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  bucket.close();
  rmSync(folder, { recursive: true });
});

describe.each(Object.keys(stores))("%s", (name) => {
  it("gives back what it was given, nothing for what it never had, and nothing after removal", async () => {
    const store = stores[name]?.() as FileStore;
    const bytes = Buffer.from([0, 1, 2, 255, 254]);
    expect(await store.get(key)).toBeNull();
    await store.put(key, bytes, "image/png");
    expect(await store.get(key)).toEqual(bytes);
    await store.remove(key);
    await store.remove(key);
    expect(await store.get(key)).toBeNull();
  });
});

it("what lies in the folder is readable by its owner only", async () => {
  await createFolderStore(folder).put(key, Buffer.from("x"), "image/png");
  const path = join(folder, "01", key);
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(readdirSync(join(folder, "01"))).toEqual([key]);
});

it("a folder on a full disk says so in words and keeps nothing of the file", async () => {
  const full = mkdtempSync(join(tmpdir(), "private-files-full-"));
  const store = createFolderStore(full, async (path) => {
    await (await open(path, "wx")).close();
    return await open("/dev/full", "w");
  });
  await expect(store.put(key, Buffer.alloc(100_000), "image/png")).rejects.toMatchObject({
    code: "storage_full",
    message: expect.stringMatching(/โปรดแจ้งผู้ดูแลระบบ/),
  });
  expect([await store.get(key), readdirSync(join(full, "01"))]).toEqual([null, []]);
  rmSync(full, { recursive: true });
});

it("every request to a bucket is signed, and none makes an object public", async () => {
  const store = stores["a bucket"]?.();
  await store?.put(key, Buffer.from("x"), "image/png");
  expect(seen.every(({ authorization }) => authorization?.startsWith("AWS4-HMAC-SHA256"))).toBe(true);
  expect(seen.every(({ acl }) => acl === undefined)).toBe(true);
  expect([...objects.keys()]).toEqual([`/slips/private/${key}`]);
});

it("a folder below one that core serves is refused", () => {
  expect(() => privateFilesFolder({ PRIVATE_FILES_DIR: "static/slips" }, "/srv/shop")).toThrow(/served/);
  expect(() => privateFilesFolder({ PRIVATE_FILES_DIR: "/srv/shop/static" }, "/srv/shop")).toThrow(/served/);
  expect(privateFilesFolder({ PRIVATE_FILES_DIR: "/srv/slips" }, "/srv/shop")).toBe("/srv/slips");
  expect(privateFilesFolder({}, "/srv/shop")).toBe("/srv/shop/.data/private-files");
});
