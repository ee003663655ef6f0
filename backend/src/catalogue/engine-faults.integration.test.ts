import type { ListCatalogueResponse, SearchState } from "@chumchon/contracts";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type CatalogueShop, createCatalogueShop, goods } from "../../integration/catalogue-shop";
import { FakeMeilisearch } from "../../integration/fake-meilisearch";
import { createStaff } from "../../integration/staff";
import { waitUntil } from "../../integration/wait-until";
import { wholeWords } from "../modules/search-meilisearch/whole-words";
import { wakeMeilisearch } from "./catalogue-engine";
import { mendEngines } from "./mend-engine";

// The application reads its settings while it is loaded, so the engine's address comes before everything else.
const port = vi.hoisted(() => {
  const { execFileSync } = process.getBuiltinModule("node:child_process");
  const findPort = `const s = require("net").createServer().listen(0, "127.0.0.1", () => {
    console.log(s.address().port); s.close(); });`;
  const free = Number(execFileSync(process.execPath, ["-e", findPort], { encoding: "utf8" }));
  process.env.MEILISEARCH_HOST = `http://127.0.0.1:${free}`;
  return free;
});

// Not there while the database is migrated and the application starts: the first of the tests is about that.
const engine = new FakeMeilisearch();
afterAll(() => engine.stop());

type Reason = SearchState["troubles"][number]["reason"];

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: CatalogueShop;
    let staff: Awaited<ReturnType<typeof createStaff>>["options"];
    let asked = 0;
    let started: { answer: ListCatalogueResponse; without: SearchState; mended: SearchState };
    beforeAll(async () => {
      shop = await createCatalogueShop(getContainer());
      staff = (await createStaff(getContainer(), api, "staff@example.com", "all")).options;
      const answer = await ask("หมึก");
      await mendEngines(getContainer());
      const without = await state();
      await engine.start(port);
      await mendEngines(getContainer());
      // Here, because each test begins with the database as it is now.
      started = { answer, without, mended: await state() };
    });
    beforeEach(() => {
      engine.fault = null;
      engine.taskFault = null;
      wakeMeilisearch();
    });

    /** Another page size each time: no answer is a kept one. */
    const ask = async (q: string): Promise<ListCatalogueResponse> => {
      asked += 1;
      const params = { q, limit: 20 + (asked % 80) };
      const answer = await api.get("/store/catalogue", { params, headers: shop.storeHeaders });
      expect(answer.status).toBe(200);
      return answer.data;
    };
    const state = async (): Promise<SearchState> => (await api.get("/admin/catalogue-search", staff)).data;
    const reasons = async () => (await state()).troubles.map(({ reason }) => reason);
    const press = async (button: "repair" | "rebuild") =>
      expect((await api.post(`/admin/catalogue-search/${button}`, {}, staff)).status).toBe(202);
    const isWellAgain = () =>
      waitUntil(
        async () => (await ask("หมึก")).search,
        (note) => note?.engine === "meilisearch" && !note.degraded,
      );
    const rename = (title: string) =>
      getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw("update product set title = ? where id = ?", [title, shop.productIds["dried-squid"] ?? ""]);

    it("a shop that is migrated and started without Meilisearch sells, and the index is made when it is there", async () => {
      const { answer, without, mended } = started;
      expect(answer.search).toMatchObject({ engine: "postgres", degraded: true });
      expect(answer.products.map(({ handle }) => handle)).toContain("dried-squid");
      expect(without.troubles.map(({ reason }) => reason)).toEqual(["unreachable"]);
      expect(without.indexes.find(({ name }) => name === "catalogue_meilisearch")?.documents).toBeNull();
      expect(mended.troubles).toEqual([]);
      expect((await isWellAgain())?.engine).toBe("meilisearch");
      expect([...engine.indexes.values()].map((documents) => documents.size)).toEqual([goods.length]);
    });

    it("a question that Meilisearch mends by itself is told as what was probably meant, and a right one is not", async () => {
      engine.takenFor.set(wholeWords("ปลาหมืก"), wholeWords("ปลาหมึก"));
      const { products, search } = await ask("ปลาหมืก");
      expect(products.map(({ handle }) => handle)).toEqual(["dried-squid"]);
      expect(search).toMatchObject({ engine: "meilisearch", matched: "spelling", did_you_mean: "ปลาหมึก" });
      expect((await ask("ปลาหมึก")).search).toMatchObject({ matched: "as_asked", did_you_mean: null });
    });

    const refusals: [string, FakeMeilisearch["fault"], Reason][] = [
      ["is down", 0, "unreachable"],
      ["does not answer", "never", "slow"],
      ["refuses the key", { status: 403, code: "invalid_api_key" }, "key_refused"],
      ["is of another version", { status: 400, code: "bad_request" }, "version"],
      ["has an error of its own", { status: 500, code: "internal" }, "other"],
    ];
    it.each(refusals)(
      "when Meilisearch %s, PostgreSQL answers, says so, and staff are told",
      async (_, fault, reason) => {
        expect((await isWellAgain())?.engine).toBe("meilisearch");
        engine.fault = fault;
        const before = engine.searches;
        const begun = Date.now();
        const answer = await ask("กะปิ");
        const took = Date.now() - begun;
        expect(answer.search).toMatchObject({ engine: "postgres", degraded: true });
        expect(answer.products.map(({ handle }) => handle).sort()).toEqual(["shrimp-chili", "shrimp-paste"]);
        // 300 ms for the one question that found it out, and what a busy machine adds; the next ones don't wait.
        expect(took).toBeLessThan(5_000);
        for (let more = 0; more < 5; more += 1)
          expect((await ask("น้ำผึ้ง")).products.length).toBeGreaterThan(0);
        expect(engine.searches - before).toBeLessThanOrEqual(2);
        expect(await reasons()).toContain(reason);
        engine.fault = null;
        await mendEngines(getContainer());
        expect(await reasons()).toEqual([]);
        wakeMeilisearch();
      },
    );

    const lostWrites: [string, () => void, Reason][] = [
      ["is down", () => (engine.fault = 0), "unreachable"],
      ["does not answer", () => (engine.fault = "never"), "slow"],
      ["fails at its task", () => (engine.taskFault = "internal"), "task_failed"],
      ["has a full disk", () => (engine.taskFault = "no_space_left_on_device"), "disk_full"],
    ];
    it.each(lostWrites)(
      "a change while Meilisearch %s is seen at once, and one button gives it what it missed",
      async (what, breakIt, reason) => {
        await isWellAgain();
        breakIt();
        const title = `หมึกตอนที่มัน ${what}`;
        const begun = Date.now();
        await rename(title);
        const seen = await waitUntil(
          () => ask("หมึก"),
          ({ products }) => products[0]?.title === title,
        );
        expect(Date.now() - begun).toBeLessThan(8_000);
        expect(seen.search).toMatchObject({ engine: "postgres", degraded: true });
        expect(await waitUntil(reasons, (list) => list.includes(reason))).toEqual([reason]);
        engine.fault = null;
        engine.taskFault = null;
        // It answers again, but with the old title: nobody is answered from it before it is mended.
        wakeMeilisearch();
        expect((await ask("หมึก")).products[0]?.title).toBe(title);
        await press("repair");
        await waitUntil(reasons, (list) => list.length === 0);
        await isWellAgain();
        expect((await ask("หมึก")).products[0]?.title).toBe(title);
      },
    );

    it("an index that is deleted under us is not made anew by halves: PostgreSQL answers until the button builds it", async () => {
      await isWellAgain();
      engine.indexes.clear();
      expect((await ask("หมึก")).search).toMatchObject({ engine: "postgres", degraded: true });
      await rename("หมึกไร้ดัชนี");
      await waitUntil(
        () => ask("หมึก"),
        ({ products }) => products[0]?.title === "หมึกไร้ดัชนี",
      );
      expect(engine.indexes.size).toBe(0);
      expect(await reasons()).toEqual(["index_gone"]);
      await press("repair");
      await waitUntil(reasons, (list) => list.length === 0);
      await isWellAgain();
      expect([...engine.indexes.values()].map((documents) => documents.size)).toEqual([goods.length]);
      const { repairs } = await state();
      expect(repairs.map(({ name, checked }) => [name, checked])).toContainEqual([
        "catalogue_meilisearch",
        goods.length,
      ]);
    });
  },
});
