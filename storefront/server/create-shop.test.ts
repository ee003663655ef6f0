import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { currentRequestId } from "../app/lib/request-id.server";
import { createShop } from "./create-shop.mjs";

const SHOP = "https://shop.example";
const PAGE = `<!doctype html>${"ตลาดเพื่อนชุมชน ".repeat(200)}`;
const handle = vi.fn<(request: Request) => Promise<Response>>();
let backend: Server;
let shop: ReturnType<typeof createShop>;
let open: ReturnType<typeof createShop>;
const askedOfBackend: string[] = [];
const log: string[] = [];
let backendReady = true;

beforeAll(async () => {
  backend = createServer((request, response) => {
    askedOfBackend.push(request.url ?? "");
    if (request.url === "/pictures/honey.webp") {
      response.writeHead(200, { "Content-Type": "image/webp" }).end("picture");
    } else if (request.url === "/pictures/page.webp") {
      response.writeHead(200, { "Content-Type": "text/html" }).end("<script>");
    } else if (request.url === "/ready") response.writeHead(backendReady ? 200 : 503).end("{}");
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => backend.listen(0, "127.0.0.1", resolve));
  const clientRoot = await mkdtemp(join(tmpdir(), "shop-"));
  await mkdir(join(clientRoot, "assets"));
  await writeFile(join(clientRoot, "assets", "app-1.js"), "plain");
  await writeFile(join(clientRoot, "assets", "app-1.js.br"), "packed");
  await writeFile(join(clientRoot, "secret.txt"), "secret");
  const options = {
    handle: (request: Request) => handle(request),
    clientRoot,
    shopUrl: SHOP,
    backendUrl: `http://127.0.0.1:${(backend.address() as AddressInfo).port}`,
    allowIndexing: false,
    log: (line: string) => void log.push(line),
  };
  shop = createShop(options);
  open = createShop({ ...options, allowIndexing: true, shopUrl: "http://127.0.0.1:3000" });
});
afterAll(() => {
  backend.closeAllConnections();
  backend.close();
});

beforeEach(() => {
  handle.mockReset();
  handle.mockImplementation(async () =>
    Promise.resolve(new Response(PAGE, { headers: { "Content-Type": "text/html; charset=utf-8" } })),
  );
});

const ask = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  shop.request(`${SHOP}${path}`, { ...init, headers: { Host: "shop.example", ...init.headers } });
const post = (headers: Record<string, string>, body = "a=1") =>
  ask("/cart/add", {
    method: "POST",
    body,
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
  });

describe("doors of Remix that stay shut", () => {
  it.each([
    "/__manifest",
    "/__manifest?p=/a&version=1",
    "/_root.data",
    "/products.data",
    "/en/products.data?index",
    "/products.DATA",
    "/products%2Edata",
    "/products.data/",
    "/%E0%A4%A.data",
  ])("answers 404 to %s before Remix sees it", async (path) => {
    expect((await ask(path)).status).toBe(404);
    expect(handle).not.toHaveBeenCalled();
  });
});

describe("the origin check of every writing request", () => {
  it.each([
    ["our own page", { Origin: SHOP, "Sec-Fetch-Site": "same-origin" }],
    ["our own page of an old browser", { Origin: SHOP }],
    ["a browser that names only the site", { "Sec-Fetch-Site": "same-origin" }],
  ])("lets %s through", async (_name, headers) => {
    expect((await post(headers)).status).toBe(200);
  });

  it.each([
    ["another site", { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" }],
    ["another site that claims our host", { Origin: "https://shop.example.evil.example" }],
    ["a sister host", { Origin: "https://other.shop.example", "Sec-Fetch-Site": "same-site" }],
    ["our host without https", { Origin: "http://shop.example" }],
    ["our host on another port", { Origin: "https://shop.example:8443" }],
    ["a hidden origin", { Origin: "null" }],
    ["our origin sent from another site", { Origin: SHOP, "Sec-Fetch-Site": "cross-site" }],
    ["the address bar", { "Sec-Fetch-Site": "none" }],
    ["no proof at all", {}],
  ])("refuses %s", async (_name, headers: Record<string, string>) => {
    expect((await post(headers)).status).toBe(403);
    expect(handle).not.toHaveBeenCalled();
  });

  it.each(["PUT", "PATCH", "DELETE"])("holds for %s as well", async (method) => {
    expect((await ask("/cart", { method })).status).toBe(403);
  });
});

describe("limits", () => {
  it("refuses a body above 64 kB", async () => {
    expect((await post({ Origin: SHOP }, "a".repeat(256 * 1024 + 1))).status).toBe(413);
    expect((await post({ Origin: SHOP }, "a".repeat(60 * 1024))).status).toBe(200);
  });

  it("answers 503 in both languages when a page hangs", async () => {
    vi.useFakeTimers();
    handle.mockImplementation(() => new Promise(() => undefined));
    const answer = ask("/");
    await vi.advanceTimersByTimeAsync(21_000);
    vi.useRealTimers();
    const response = await answer;
    expect(response.status).toBe(503);
    expect(await response.text()).toMatch(/ลองใหม่[\s\S]*try again/i);
  });

  it("says nothing of a fault inside", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    handle.mockRejectedValue(new Error("password=1234"));
    const response = await ask("/");
    expect(response.status).toBe(500);
    expect(await response.text()).toBe("Internal Server Error");
    log.mockRestore();
  });
});

describe("headers", () => {
  it("protects every answer", async () => {
    for (const path of ["/", "/health", "/assets/none.js", "/pictures/honey.webp"]) {
      const { headers } = await ask(path);
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(headers.get("X-Frame-Options")).toBe("DENY");
      expect(headers.get("Referrer-Policy")).toBe("same-origin");
      expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
      expect(headers.get("Strict-Transport-Security")).toContain("max-age=");
      expect(headers.get("X-Powered-By")).toBeNull();
    }
  });

  it("keeps a page's own policy", async () => {
    handle.mockResolvedValue(
      new Response("", { headers: { "Content-Security-Policy": "script-src 'nonce-1'" } }),
    );
    expect((await ask("/")).headers.get("Content-Security-Policy")).toBe("script-src 'nonce-1'");
  });

  it("never lets a shopper's own pages be stored, and no page by anybody else", async () => {
    for (const path of [
      "/cart",
      "/en/cart",
      "/checkout",
      "/orders/order_1?_data=routes%2Forder",
      "/en/orders/order_1",
    ]) {
      expect((await ask(path)).headers.get("Cache-Control")).toBe("private, no-store");
    }
    for (const path of ["/", "/en", "/products/honey", "/carton"]) {
      expect((await ask(path)).headers.get("Cache-Control")).toBe("private, no-cache");
    }
  });

  it("keeps everything out of search engines unless the setting allows it", async () => {
    expect((await ask("/")).headers.get("X-Robots-Tag")).toBe("noindex, nofollow");
    const response = await open.request("http://127.0.0.1:3000/");
    expect(response.headers.get("X-Robots-Tag")).toBeNull();
    expect(response.headers.get("Strict-Transport-Security")).toBeNull();
  });
});

describe("pictures", () => {
  it("come from the backend and may be kept for ever", async () => {
    const response = await ask("/pictures/honey.webp");
    expect(await response.text()).toBe("picture");
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("Content-Type")).toBe("image/webp");
  });

  it.each([
    "/pictures/..%2F..%2Fadmin.webp",
    "/pictures/%2e%2e.webp",
    "/pictures/a.svg",
    "/pictures/a.html",
    "/pictures/A.webp",
    "/pictures/a%00.webp",
    "/pictures/honey.webp%3Fx.webp",
    `/pictures/${"a".repeat(200)}.webp`,
  ])("refuse the name %s without asking the backend", async (path) => {
    const before = askedOfBackend.length;
    expect((await ask(path)).status).toBe(404);
    expect(askedOfBackend).toHaveLength(before);
  });

  it("are never anything but pictures", async () => {
    expect((await ask("/pictures/page.webp")).status).toBe(404);
    expect((await ask("/pictures/none.webp")).headers.get("Cache-Control")).toBeNull();
  });
});

describe("files and compression", () => {
  it("serves built files packed and for ever, and nothing beside them", async () => {
    const response = await ask("/assets/app-1.js", { headers: { "Accept-Encoding": "gzip, br" } });
    expect(await response.text()).toBe("packed");
    expect(response.headers.get("Content-Encoding")).toBe("br");
    expect(response.headers.get("Cache-Control")).toContain("immutable");
    for (const path of ["/assets/../secret.txt", "/assets/%2e%2e/secret.txt", "/assets/none.js"]) {
      expect(await (await ask(path)).text()).not.toBe("secret");
    }
    expect((await ask("/assets/none.js")).status).toBe(404);
  });

  it("gzips a page for those who take it, and tells caches so", async () => {
    const packed = await ask("/", { headers: { "Accept-Encoding": "br, gzip" } });
    expect(packed.headers.get("Content-Encoding")).toBe("gzip");
    expect(packed.headers.get("Vary")).toContain("Accept-Encoding");
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(packed.headers.get("Content-Length")).toBe(String(bytes.byteLength));
    expect(gunzipSync(bytes).toString()).toBe(PAGE);
    const plain = await ask("/", { headers: { "Accept-Encoding": "gzip;q=0" } });
    expect(plain.headers.get("Content-Encoding")).toBeNull();
    expect(plain.headers.get("Vary")).toContain("Accept-Encoding");
    expect(await plain.text()).toBe(PAGE);
  });

  it("is ready when the backend is, and says so without asking any page", async () => {
    backendReady = true;
    expect([(await ask("/ready")).status, handle.mock.calls.length]).toEqual([200, 0]);
    backendReady = false;
    const shut = await ask("/ready");
    expect([shut.status, await shut.json()]).toEqual([503, { status: "not_ready", backend: "not_ready" }]);
  });

  it("numbers each request, tells the pages the number, and writes one line that names nobody", async () => {
    let seen: string | undefined;
    handle.mockImplementation(async () => {
      await Promise.resolve();
      seen = currentRequestId();
      return new Response("page");
    });
    log.length = 0;
    const response = await ask("/orders/order_1?token=secret", {
      headers: { "User-Agent": "Somchai's phone", "X-Forwarded-For": "203.0.113.9" },
    });
    const id = response.headers.get("X-Request-Id") ?? "";
    expect(id).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
    expect(seen).toBe(id);
    expect(log).toHaveLength(1);
    expect(JSON.parse(log[0] ?? "")).toMatchObject({
      request_id: id,
      method: "GET",
      path: "/orders/order_1",
      status: 200,
    });
    expect(log[0]).not.toMatch(/secret|Somchai|203\.0/);
    const kept = await ask("/", { headers: { "X-Request-Id": "trace-0123456789" } });
    expect(kept.headers.get("X-Request-Id")).toBe("trace-0123456789");
    const forged = await ask("/", { headers: { "X-Request-Id": "x y" } });
    expect(forged.headers.get("X-Request-Id")).not.toBe("x y");
    expect(currentRequestId()).toBeUndefined();
  });

  it("says that it lives", async () => {
    const response = await ask("/health");
    expect(await response.json()).toEqual({ status: "ok" });
    expect(handle).not.toHaveBeenCalled();
  });
});
