import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chargeFacts } from "./charge-facts";
import { createOmiseClient } from "./create-omise-client";
import { findChargeOfSession } from "./find-charge";
import { OmiseApiError, OmiseUnclearError } from "./omise-error";

const requestBefore = https.request;

type Seen = { method: string; url: string; headers: IncomingMessage["headers"]; body: string };

const pendingCharge = {
  object: "charge",
  id: "chrg_test_1",
  livemode: false,
  amount: 62_900,
  currency: "THB",
  status: "pending",
  paid: false,
  authorize_uri: null,
  failure_code: null,
  metadata: { session_id: "payses_1" },
  source: { type: "promptpay", scannable_code: { image: { download_uri: "https://api.omise.co/x" } } },
  created_at: "2026-11-23T10:00:00Z",
  paid_at: null,
  expires_at: "2026-11-23T10:15:00Z",
};

describe("the transport of the Omise client", () => {
  let server: Server;
  let url: string;
  let seen: Seen[];
  let answer: (response: ServerResponse, request: Seen) => void;

  const json = (response: ServerResponse, status: number, body: unknown) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  const client = (over: object = {}) =>
    createOmiseClient({
      secretKey: "skey_test_1",
      publicKey: "pkey_test_1",
      apiUrl: url,
      vaultUrl: `${url}/vault`,
      timeoutMs: 1_000,
      ...over,
    });
  const create = () =>
    client().charges.create({ amount: 62_900, currency: "thb", metadata: { session_id: "payses_1" } });

  beforeEach(async () => {
    seen = [];
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { method = "", url: path = "", headers } = request;
      const each = { method, url: path, headers, body: Buffer.concat(chunks).toString() };
      seen.push(each);
      answer(response, each);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it("sends the key, the version and JSON, and hands out the body", async () => {
    answer = (response) => json(response, 200, pendingCharge);
    expect(chargeFacts(await create())).toMatchObject({
      id: "chrg_test_1",
      amountSatang: 62_900,
      sessionId: "payses_1",
    });
    expect(seen[0]).toMatchObject({ method: "POST", url: "/charges" });
    expect(seen[0]?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from("skey_test_1:").toString("base64")}`,
      "omise-version": "2019-05-29",
      "content-type": "application/json",
    });
    expect(JSON.parse(seen[0]?.body ?? "")).toMatchObject({
      amount: 62_900,
      metadata: { session_id: "payses_1" },
    });
  });

  it("asks the vault, with the public key, for tokens only", async () => {
    answer = (response) => json(response, 200, { object: "token", id: "tokn_test_1" });
    await client().tokens.create({ card: { number: "4242424242424242" } });
    expect(seen[0]?.url).toBe("/vault/tokens");
    expect(seen[0]?.headers.authorization).toBe(`Basic ${Buffer.from("pkey_test_1:").toString("base64")}`);
  });

  it.each([
    ["a refusal", 400, "invalid_card_token"],
    ["a wrong key", 401, "authentication_failure"],
    ["something that is not there", 404, "not_found"],
  ])("tells %s as an error with its code", async (_title, status, code) => {
    answer = (response) => json(response, status, { object: "error", code, message: "no" });
    await expect(create()).rejects.toMatchObject({ name: "OmiseApiError", code, status });
    await expect(create()).rejects.toBeInstanceOf(OmiseApiError);
  });

  const unclear: [string, string, (response: ServerResponse) => void][] = [
    ["no answer in time", "timeout", () => undefined],
    [
      "headers and half a body, then silence",
      "timeout",
      (response) => void response.writeHead(200, { "content-length": "999" }).write('{"object":'),
    ],
    [
      "half a body, then the end of the connection",
      "network",
      (response) => {
        response.writeHead(200, { "content-length": "999" }).write('{"object":');
        response.destroy();
      },
    ],
    ["a closed connection", "network", (response) => response.destroy()],
    [
      "a page of a proxy",
      "server_error",
      (response) => response.writeHead(502).end("<html>Bad gateway</html>"),
    ],
    [
      "an error of Omise's own",
      "server_error",
      (response) => json(response, 500, { object: "error", code: "backend_error", message: "!" }),
    ],
    ["too many requests", "rate_limited", (response) => response.writeHead(429).end("slow down")],
    [
      "too many requests, in JSON",
      "rate_limited",
      (response) => json(response, 429, { object: "error", code: "too_many_requests", message: "!" }),
    ],
    ["something that is not JSON", "not_json", (response) => response.writeHead(200).end("<html>")],
    ["an empty body", "not_json", (response) => response.writeHead(200).end()],
    [
      "a redirect",
      "network",
      (response) => response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
    ],
  ];
  it.each(unclear)("tells %s as unclear (%s), and asks once only", async (_title, reason, respond) => {
    answer = respond;
    const failure = await create().then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(OmiseUnclearError);
    expect(failure).toMatchObject({ reason });
    expect(seen).toHaveLength(1);
  });

  it("tells a server that is not there as unclear", async () => {
    const nowhere = client({ apiUrl: "http://127.0.0.1:1" });
    await expect(nowhere.charges.retrieve("chrg_test_1")).rejects.toMatchObject({ reason: "network" });
  });

  it("does not take for a charge what is none", async () => {
    answer = (response) => json(response, 200, { object: "charge", id: "chrg_test_1" });
    expect(() => chargeFacts({ object: "charge", id: "chrg_test_1" })).toThrow(OmiseUnclearError);
  });

  it("finds the charge of a session on a later page, and says when there is none", async () => {
    const others = Array.from({ length: 100 }, (_, index) => ({
      ...pendingCharge,
      id: `chrg_${index}`,
      metadata: { session_id: `other_${index}` },
    }));
    answer = (response, request) => {
      const offset = Number(new URL(request.url, url).searchParams.get("offset"));
      const data = offset === 0 ? others : [pendingCharge];
      json(response, 200, { object: "list", data, total: 101, limit: 100, offset });
    };
    const since = new Date("2026-11-23T10:00:00Z");
    expect((await findChargeOfSession(client(), "payses_1", since))?.id).toBe("chrg_test_1");
    expect(await findChargeOfSession(client(), "payses_2", since)).toBeUndefined();
    expect(seen[0]?.url).toContain("from=2026-11-23T09%3A55%3A00Z");
  });

  it("refuses to be pointed elsewhere with a live key", () => {
    expect(() => client({ secretKey: "skey_1" })).toThrow(/test keys only/);
    expect(() => client({ publicKey: "pkey_1" })).toThrow(/test keys only/);
    expect(() => createOmiseClient({ secretKey: "skey_1" })).not.toThrow();
  });

  it("leaves nothing behind in the process: https and promises are as Node made them", async () => {
    answer = (response) => json(response, 200, pendingCharge);
    await create();
    expect(https.request).toBe(requestBefore);
    expect(() =>
      https
        .request(new URL("https://127.0.0.1:1/"), {}, () => undefined)
        .on("error", () => undefined)
        .destroy(),
    ).not.toThrow();
    expect("error" in Promise.prototype).toBe(false);
    expect("done" in Promise.prototype).toBe(false);
  });
});
