import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Started, startSandbox } from "../testing/start-sandbox.js";

const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;

let omise: Started;
let nowMs = START;
beforeAll(async () => {
  omise = await startSandbox({ clock: () => nowMs });
  for (let index = 0; index < 120; index += 1) {
    nowMs = START + index * HOUR;
    await omise.chargePromptPay({ amount: 2000 + index, metadata: { index } });
  }
});
afterAll(() => omise.close());

const list = async (query: string) => (await omise.call("GET", `/charges?${query}`)).body;
const amounts = async (query: string) =>
  JSON.parse(JSON.stringify((await list(query)).data)).map(
    (charge: { amount: number }) => charge.amount - 2000,
  );

describe("lists", () => {
  it("give the oldest 20 by default and say how many there are", async () => {
    const body = await list("");
    expect(body).toMatchObject({
      object: "list",
      limit: 20,
      offset: 0,
      total: 120,
      location: "/charges",
      order: "chronological",
      from: "1970-01-01T00:00:00Z",
    });
    expect(await amounts("")).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it("give the newest first in reverse order, page by page without gap or overlap", async () => {
    const pages = [];
    for (const offset of [0, 50, 100]) {
      pages.push(...(await amounts(`order=reverse_chronological&limit=50&offset=${offset}`)));
    }
    expect(pages).toEqual(Array.from({ length: 120 }, (_, index) => 119 - index));
  });

  it("never give more than 100", async () => {
    expect(await amounts("limit=1000")).toHaveLength(100);
  });

  it("keep to from and to, both included", async () => {
    expect(await amounts("from=2026-01-01T03:00:00Z&to=2026-01-01T05:00:00Z")).toEqual([3, 4, 5]);
    expect((await list("from=2026-01-01T03:00:00Z&to=2026-01-01T05:00:00Z")).total).toBe(3);
    expect(await amounts("from=2026-01-02&limit=1")).toEqual([24]);
  });

  it.each(["limit=many", "from=yesterday", "order=random"])("refuse %s with a 400", async (query) => {
    expect(await omise.call("GET", `/charges?${query}`)).toMatchObject({
      status: 400,
      body: { code: "bad_request" },
    });
  });

  it("of events can be read from a moment on", async () => {
    const { body } = await omise.call("GET", "/events?from=2026-01-05T22:00:00Z&limit=100");
    const keys = JSON.parse(JSON.stringify(body.data)).map((event: { key: string }) => event.key);
    expect(keys.filter((key: string) => key === "charge.create")).toHaveLength(2);
    const one = await omise.call("GET", `/events/${body.data?.[0]?.id}`);
    expect(one.body).toEqual(body.data?.[0]);
  });
});
