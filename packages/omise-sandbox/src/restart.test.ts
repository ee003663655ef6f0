import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "tsup";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  basic,
  GOOD_CARD,
  type Json,
  PUBLIC_KEY,
  SECRET_KEY,
  WEBHOOK_SECRET,
} from "./testing/start-sandbox.js";
import { startWebhookReceiver, type WebhookReceiver } from "./testing/webhook-receiver.js";

let program: string;
beforeAll(async () => {
  program = mkdtempSync(join(tmpdir(), "omise-sandbox-program-"));
  await build({
    entry: ["src/server.ts"],
    outDir: program,
    format: ["cjs"],
    noExternal: [/.*/],
    dts: false,
    clean: false,
    config: false,
    silent: true,
  });
}, 60_000);
afterAll(() => rmSync(program, { recursive: true, force: true }));

let folder: string;
let running: ChildProcess[] = [];
let shop: WebhookReceiver;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "omise-sandbox-data-"));
  shop = await startWebhookReceiver();
});
afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
  running = [];
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the real process and waits for its line, or for its death. */
async function start(
  env: Record<string, string> = {},
): Promise<{ child: ChildProcess; url: string; output: string }> {
  const [file] = readdirSync(program).filter((name) => name.startsWith("server."));
  const child = spawn(process.execPath, [join(program, file ?? "")], {
    env: {
      OMISE_SANDBOX_PORT: "0",
      OMISE_SANDBOX_DATA: folder,
      OMISE_SANDBOX_PUBLIC_KEY: PUBLIC_KEY,
      OMISE_SANDBOX_SECRET_KEY: SECRET_KEY,
      OMISE_SANDBOX_WEBHOOK_SECRET: WEBHOOK_SECRET,
      OMISE_SANDBOX_WEBHOOK_URL: shop.url,
      ...env,
    },
  });
  running.push(child);
  let output = "";
  const said = new Promise<void>((resolve) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("\n")) resolve();
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
  });
  await said;
  return { child, url: /http:\S+/.exec(output)?.[0] ?? "", output };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

async function call(
  url: string,
  method: string,
  path: string,
  body?: object,
  key = SECRET_KEY,
): Promise<Json> {
  const response = await fetch(url + path, {
    method,
    headers: { authorization: basic(key), "content-type": "application/json" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return (await response.json()) as Json;
}

describe("the sandbox process", () => {
  it("has every charge, token, event and the clock back after kill -9", async () => {
    const first = await start();
    const charge = await call(first.url, "POST", "/charges", {
      amount: 54_000,
      currency: "THB",
      source: { type: "promptpay" },
    });
    const token = await call(first.url, "POST", "/tokens", { card: GOOD_CARD }, PUBLIC_KEY);
    await call(first.url, "POST", "/__sandbox/clock", { advance_ms: 3_600_000 });
    await call(first.url, "POST", `/charges/${charge.id}/mark_as_paid`);
    const before = await call(first.url, "GET", `/charges/${charge.id}`);
    await kill(first.child);

    const second = await start();
    const after = await call(second.url, "GET", `/charges/${charge.id}`);
    const port = (address: string) => address.replace(/http:\/\/127\.0\.0\.1:\d+/g, "");
    const unmoved = (json: Json) => port(JSON.stringify({ ...Object(json), refunds: null }));
    expect(unmoved(after)).toBe(unmoved(before));
    expect(after.status).toBe("successful");
    expect((await call(second.url, "GET", "/events")).total).toBe(2);
    expect((await call(second.url, "GET", "/__sandbox/state")).clock?.offset_ms).toBe(3_600_000);
    const paid = await call(second.url, "POST", "/charges", {
      amount: 2000,
      currency: "THB",
      card: token.id,
    });
    expect(paid.status).toBe("successful");
  });

  it("sends after a restart the webhooks that it owed when it was killed", async () => {
    const first = await start();
    await call(first.url, "POST", "/__sandbox/faults", { webhooks: "delayed", webhook_delay_ms: 600_000 });
    await call(first.url, "POST", "/charges", {
      amount: 54_000,
      currency: "THB",
      source: { type: "promptpay" },
    });
    await kill(first.child);
    expect(shop.keys()).toEqual([]);
    await start();
    await expect.poll(() => shop.keys(), { timeout: 5_000 }).toEqual(["charge.create"]);
  });

  it("writes no card number anywhere in its folder", async () => {
    const { url } = await start();
    const token = await call(url, "POST", "/tokens", { card: GOOD_CARD }, PUBLIC_KEY);
    await call(url, "POST", "/charges", { amount: 2000, currency: "THB", card: token.id });
    const written = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    expect(written.join("")).toContain('"lastDigits":"4242"');
    expect(written.join("")).not.toContain("4242424242424242");
  });

  it("ends by itself on SIGTERM with code 0", async () => {
    const { child } = await start();
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    expect(await gone).toEqual([0, null]);
  });

  it("says in one line that its port is taken, and leaves the journal alone", async () => {
    const { url } = await start();
    await call(url, "POST", "/charges", { amount: 54_000, currency: "THB", source: { type: "promptpay" } });
    const before = readFileSync(join(folder, "journal.jsonl"), "utf8");
    const second = await start({ OMISE_SANDBOX_PORT: new URL(url).port });
    expect(second.output).toMatch(/the port is taken, choose another OMISE_SANDBOX_PORT/);
    await call(url, "POST", "/charges", { amount: 54_000, currency: "THB", source: { type: "promptpay" } });
    expect(readFileSync(join(folder, "journal.jsonl"), "utf8").startsWith(before)).toBe(true);
  });

  it.each([
    [{ OMISE_SANDBOX_SECRET_KEY: "skey_5xuy4w91xqz7d1w9u0t" }, "the secret key is a live key"],
    [{ OMISE_SANDBOX_PORT: "" }, "OMISE_SANDBOX_PORT is not set"],
    [{ OMISE_SANDBOX_THREE_DS: "sometimes" }, "OMISE_SANDBOX_THREE_DS must be"],
  ])("refuses to start with %j", async (env, message) => {
    const { child, output } = await start(env);
    expect(output).toContain(message);
    if (child.exitCode === null) await once(child, "exit");
    expect(child.exitCode).toBe(1);
  });
});
