import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { BackendError } from "./backend-error.server";
import { env } from "./env.server";
import { callBackend, readBackend } from "./medusa.server";

const schema = z.object({ ok: z.literal(true) });
const seen: { url: string; method: string; headers: Record<string, unknown>; body: string }[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    seen.push({ url: request.url ?? "", method: request.method ?? "", headers: request.headers, body });
    const path = (request.url ?? "").split("?")[0];
    const send = (status: number, json: unknown) => {
      response.writeHead(status, { "Content-Type": "application/json" });
      response.end(JSON.stringify(json));
    };
    if (path === "/store/good") return send(200, { ok: true, more: 1 });
    if (path === "/store/broken") return send(200, { ok: "yes" });
    if (path === "/store/missing") return send(404, { type: "not_found", message: "no such thing" });
    if (path === "/store/sold-out") {
      return send(409, { type: "not_allowed", code: "sold_out", message: "x", fields: { quantity: "max" } });
    }
    if (path === "/store/html") return response.writeHead(502).end("<html>");
    if (path === "/store/slow") return;
    return send(500, {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  env.BACKEND_URL = `http://127.0.0.1:${port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("callBackend", () => {
  it("gives the parsed answer and sends key, tokens, query and body as they belong", async () => {
    const answer = await callBackend(schema, "/store/good", {
      method: "POST",
      query: { q: "น้ำผึ้ง", limit: 5, empty: "", none: null, flag: true },
      body: { a: 1 },
      cartToken: "cart-token",
      orderToken: "order-token",
    });
    expect(answer).toEqual({ ok: true });
    const request = seen.at(-1);
    expect(request?.url).toBe(
      "/store/good?q=%E0%B8%99%E0%B9%89%E0%B8%B3%E0%B8%9C%E0%B8%B6%E0%B9%89%E0%B8%87&limit=5&flag=true",
    );
    expect(request?.headers).toMatchObject({
      "x-publishable-api-key": "pk_test",
      "x-cart-token": "cart-token",
      "x-order-token": "order-token",
      "content-type": "application/json",
    });
    expect(request?.body).toBe('{"a":1}');
  });

  it("turns an error body into a BackendError with its code and fields", async () => {
    await expect(callBackend(schema, "/store/sold-out")).rejects.toMatchObject({
      status: 409,
      code: "sold_out",
      fields: { quantity: "max" },
      isUnknown: false,
    });
  });

  it("refuses an answer that breaks the contract", async () => {
    await expect(callBackend(schema, "/store/broken")).rejects.toMatchObject({
      status: 502,
      type: "contract_broken",
    });
  });

  it("knows that a failure without a body, a time-out and silence are not a no", async () => {
    await expect(callBackend(schema, "/store/html")).rejects.toMatchObject({ status: 502, isUnknown: true });
    await expect(callBackend(schema, "/store/slow", { timeoutMs: 50 })).rejects.toMatchObject({
      status: 0,
      code: "backend_unreachable",
      isUnknown: true,
    });
  });
});

describe("readBackend", () => {
  it("answers 404 for what is not there and 503 for everything else", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await expect(readBackend(schema, "/store/missing")).rejects.toMatchObject({ status: 404 });
    await expect(readBackend(schema, "/store/html")).rejects.toMatchObject({ status: 503 });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
    await expect(readBackend(schema, "/store/good")).resolves.toEqual({ ok: true });
    expect(new BackendError(0, { type: "x", message: "y" }).code).toBeNull();
  });
});
