import {
  catalogueSorts,
  getProductResponse,
  listCatalogueResponse,
  suggestResponse,
} from "@chumchon/contracts";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createApiKeysWorkflow, revokeApiKeysWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeAll, describe, expect, it } from "vitest";
import { type CatalogueShop, createCatalogueShop, goods } from "../../../../integration/catalogue-shop";
import { waitUntil } from "../../../../integration/wait-until";

/** What a busy machine may add. */
const LATE_MS = 8_000;

const ofGroup = (group: string) => goods.filter((each) => each.group === group).map((each) => each.handle);
const seaGoods = ofGroup("sea");
const honeyGoods = ofGroup("honey");

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: CatalogueShop;
    beforeAll(async () => {
      shop = await createCatalogueShop(getContainer());
    });

    const get = (path: string, params: Record<string, unknown> = {}) =>
      api.get(path, { params, headers: shop.storeHeaders, validateStatus: () => true });
    const list = async (params: Record<string, unknown> = {}) => {
      const answer = await get("/store/catalogue", params);
      expect(answer.status, JSON.stringify(answer.data)).toBe(200);
      return listCatalogueResponse.parse(answer.data);
    };
    const handles = async (params: Record<string, unknown>) =>
      (await list(params)).products.map((product) => product.handle);

    describe("a list of the catalogue", () => {
      it("answers cards as the contract says, with the lowest price of the sizes and its unit price", async () => {
        const { products, count } = await list({ limit: 100 });
        expect(count).toBe(goods.length);
        expect(products.find((product) => product.handle === "dried-squid")).toEqual({
          id: shop.productIds["dried-squid"],
          handle: "dried-squid",
          title: "ปลาหมึกแห้ง",
          title_en: "Dried squid",
          thumbnail: null,
          group: {
            id: shop.groups.sea,
            handle: "sea",
            name: "ครัวเลใบจาก",
            name_en: "Bai Chak Sea Kitchen",
            tambon_code: "210105",
          },
          category: "seafood",
          price_satang: 22_000,
          unit_price: { satang: 8_800, per: "100 g" },
          in_stock: true,
          sellable: "yes",
          marks: [],
          is_sample: true,
        });
      });

      it("filters by category, group, stock and price, alone and together", async () => {
        const cases: [string, Record<string, unknown>, string[]][] = [
          ["a category", { category: "seafood" }, ["dried-squid", "fresh-crab"]],
          ["a group", { group: "honey" }, honeyGoods],
          ["what is left", { in_stock: "false" }, ["shrimp-chili"]],
          ["a lowest price, to the satang", { min_price_satang: 22_001 }, ["fresh-crab", "longan-honey"]],
          [
            "a range of prices, both ends inside",
            { min_price_satang: 6_000, max_price_satang: 9_550 },
            ["shrimp-paste", "shrimp-chili"],
          ],
          [
            "all at once",
            { group: "sea", category: "seafood", in_stock: "true", max_price_satang: 30_000 },
            ["dried-squid"],
          ],
          ["a group that does not exist", { group: "nobody" }, []],
        ];
        for (const [by, params, expected] of cases) {
          const { products, count } = await list(params);
          expect.soft(products.map((product) => product.handle).sort(), by).toEqual([...expected].sort());
          expect.soft(count, by).toBe(expected.length);
        }
      });

      it("labels every facet in both languages, and a chosen category does not hide the others", async () => {
        const { facets, count } = await list({ category: "seafood" });
        expect(count).toBe(2);
        expect(facets.category).toContainEqual({
          value: "herbal",
          label: "สมุนไพรและของใช้",
          label_en: "Herbal and body care",
          count: 1,
        });
        expect(facets.group).toEqual([
          { value: "sea", label: "ครัวเลใบจาก", label_en: "Bai Chak Sea Kitchen", count: 2 },
        ]);
        expect(facets.amphoe).toEqual([
          { value: "2101", label: "เมืองระยอง", label_en: expect.stringContaining("Rayong"), count: 2 },
        ]);
        expect(facets.in_stock).toEqual([{ value: "true", label: "มีสินค้า", label_en: "In stock", count: 2 }]);
        expect(Object.keys(facets).sort()).toEqual([
          "amphoe",
          "category",
          "certificate",
          "group",
          "in_stock",
          "price",
        ]);
      });

      it("sorts names as a Thai dictionary does, vowels in front or not", async () => {
        const sorted = [...goods].sort((a, b) => new Intl.Collator("th").compare(a.title, b.title));
        expect(await handles({ sort: "name" })).toEqual(sorted.map((each) => each.handle));
        expect(sorted.map((each) => each.title).slice(0, 3)).toEqual(["กล้วยตาก", "กะปิแท้", "เกลือขัดผิว"]);
      });

      it("sorts by price in both directions", async () => {
        const { products } = await list({ sort: "price_asc" });
        const prices = products.map((product) => product.price_satang);
        expect(prices).toEqual([...prices].sort((a, b) => a - b));
        expect(await handles({ sort: "price_desc" })).toEqual(products.map((each) => each.handle).reverse());
      });

      it("pages through every sort, with and without a question, without losing or repeating anything", async () => {
        for (const sort of catalogueSorts) {
          for (const q of [undefined, "ผึ้ง", "ครัวเลใบจาก"]) {
            const whole = await handles({ sort, q, limit: 100 });
            const pages = [];
            for (let offset = 0; offset < whole.length; offset += 2) {
              pages.push(...(await handles({ sort, q, limit: 2, offset })));
            }
            expect.soft(pages, `${sort} ${q}`).toEqual(whole);
            expect.soft(new Set(pages).size, `${sort} ${q}`).toBe(whole.length);
          }
        }
      });

      it("pages by cursor through every sort like by offset, and refuses a cursor of another list", async () => {
        for (const sort of catalogueSorts) {
          for (const q of [undefined, "ผึ้ง"]) {
            const whole = await handles({ sort, q, limit: 100 });
            const pages: string[] = [];
            let cursor: string | undefined;
            do {
              const page = await list({ sort, q, limit: 2, cursor });
              pages.push(...page.products.map((product) => product.handle));
              cursor = page.next_cursor ?? undefined;
            } while (cursor !== undefined);
            expect.soft(pages, `${sort} ${q}`).toEqual(whole);
          }
        }
        const { next_cursor: cursor } = await list({ sort: "name", limit: 2 });
        for (const wrong of [
          { sort: "price_asc", cursor },
          { sort: "name", cursor: "bm9uc2Vuc2U" },
          { sort: "name", cursor: Buffer.from('["name_sort asc,id asc",[1,2]]').toString("base64url") },
        ]) {
          expect.soft((await get("/store/catalogue", wrong)).status, JSON.stringify(wrong)).toBe(400);
        }
      });

      it("answers 304 to who has the answer already, and anew as soon as it is another one", async () => {
        const headers = (etag: string) => ({ ...shop.storeHeaders, "if-none-match": etag });
        const ask = (
          etag: string,
        ): Promise<{ status: number; headers: Record<string, string>; data: unknown }> =>
          api.get("/store/catalogue?group=honey", { headers: headers(etag), validateStatus: () => true });
        const first = await ask("");
        expect(first.status).toBe(200);
        expect(first.headers["cache-control"]).toContain("must-revalidate");
        expect((await ask(first.headers.etag ?? "")).status).toBe(304);
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        const rename = (title: string) =>
          knex.raw("update product set title = ? where handle = 'longan-honey'", [title]);
        const honey = listCatalogueResponse
          .parse(first.data)
          .products.find(({ handle }) => handle === "longan-honey");
        await rename("น้ำผึ้งชื่อใหม่");
        const changed = await waitUntil(
          () => ask(first.headers.etag ?? ""),
          ({ status }) => status === 200,
          2_000 + LATE_MS,
        );
        expect(changed.headers.etag).not.toBe(first.headers.etag ?? "");
        await rename(honey?.title ?? "");
        await waitUntil(
          () => ask(first.headers.etag ?? ""),
          ({ status }) => status === 304,
        );
      });

      it("makes a new version for a group's story, which stands on the pages of its goods", async () => {
        const version = async () => (await get("/store/catalogue-version")).data.version;
        const before = await version();
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        await knex.raw("update enterprise_group set story = 'เรื่องใหม่' where id = ?", [shop.groups.sea]);
        await waitUntil(version, (now) => now !== before, 2_000 + LATE_MS);
      });

      it("answers an empty page with the full count beyond the end", async () => {
        expect(await list({ offset: 1000 })).toMatchObject({
          products: [],
          count: goods.length,
          offset: 1000,
        });
      });

      it("answers 400 to a query it does not know and names the field", async () => {
        const cases: [string, Record<string, unknown>, string][] = [
          ["an unknown field", { colour: "red" }, "colour"],
          ["an unknown field with dots", { "group.id": "x" }, "group.id"],
          ["core's fields parameter", { fields: "*variants.prices" }, "fields"],
          ["an unknown category", { category: "weapons" }, "category"],
          ["a limit over 100", { limit: 101 }, "limit"],
          ["a limit of a million", { limit: 1_000_000 }, "limit"],
          ["an offset beyond 10,000", { offset: 10_001 }, "offset"],
          ["an unknown facet", { facets: "secret" }, "facets"],
          ["a filter of an engine", { filter: "id EXISTS" }, "filter"],
          ["a filter inside a filter", { group: 'sea" OR id EXISTS' }, "group"],
          ["SQL as a district", { amphoe: "2101' or '1'='1" }, "amphoe"],
          ["a cursor that is none", { cursor: "../../etc" }, "cursor"],
          ["a limit of nothing", { limit: 0 }, "limit"],
          ["a negative offset", { offset: -1 }, "offset"],
          ["a fraction of a satang", { min_price_satang: "1.5" }, "min_price_satang"],
          ["a range upside down", { min_price_satang: 2, max_price_satang: 1 }, "max_price_satang"],
          ["an unknown sort", { sort: "title" }, "sort"],
          ["a question with the character NUL", { q: "\u0000squid" }, "body"],
          ["a question over 200 characters", { q: "ก".repeat(201) }, "q"],
          ["a question of 10,000 characters", { q: "a".repeat(10_000) }, "q"],
          ["a field given twice", { category: ["seafood", "craft"] }, "category"],
          ["a boolean that is none", { in_stock: "maybe" }, "in_stock"],
        ];
        for (const [what, params, field] of cases) {
          const { status, data } = await get("/store/catalogue", params);
          expect.soft(status, what).toBe(400);
          expect.soft(Object.keys(data.fields ?? {}), what).toEqual([field]);
          expect.soft(data, what).toMatchObject({ type: "invalid_data", code: "invalid_request" });
          expect.soft(data.message, what).toContain(field);
        }
      });
    });

    describe("the search box", () => {
      it("finds whole words, half words, toneless words, English, groups and categories", async () => {
        const cases: [string, string, string[]][] = [
          ["the second half of a word of the dictionary", "หมึก", ["dried-squid"]],
          ["a whole name", "ปลาหมึกแห้ง", ["dried-squid"]],
          ["a word without its tone mark", "นำพริก", ["shrimp-chili"]],
          ["a word with a wrong tone mark", "น้ำผึ่ง", ["longan-honey"]],
          ["a word half typed", "น้ำพ", ["shrimp-chili"]],
          ["a word half typed, cut in a syllable", "ปลาห", ["dried-squid"]],
          ["words with a space between them", "กล้วย ตาก", ["banana-chips"]],
          ["English", "squid", ["dried-squid"]],
          ["English half typed, in capitals", "DRIED SQ", ["dried-squid"]],
          ["a group's name", "ใบจาก", seaGoods],
          ["a group's English name", "chamao", honeyGoods],
          ["a category", "ของหมัก", ["shrimp-paste"]],
          ["a word of the name and of the group", "กะปิ ใบจาก", ["shrimp-paste", "shrimp-chili"]],
          ["what is not there", "ทุเรียน", []],
        ];
        for (const [what, q, expected] of cases) {
          expect.soft((await handles({ q })).sort(), what).toEqual([...expected].sort());
        }
      });

      it("puts what is called so before what only comes from a group called so", async () => {
        expect((await handles({ q: "ผึ้ง" }))[0]).toBe("longan-honey");
        expect(await handles({ q: "ผึ้ง" })).toHaveLength(honeyGoods.length);
      });

      it("finds nothing for signs without a letter, rather than everything", async () => {
        for (const q of ["%%%", "…", "' \" ;", "😀", "ๆ"]) {
          expect.soft(await list({ q }), q).toEqual({
            products: [],
            count: 0,
            facets: {},
            limit: 20,
            offset: 0,
            next_cursor: null,
            search: null,
          });
        }
      });

      it("takes SQL, search operators and HTML for text", async () => {
        for (const q of [
          "'; drop table product; --",
          "a:*&|!()<->",
          "<script>alert(1)</script>",
          "\\",
          '"หมึก" OR id EXISTS',
          "*",
          "ก",
          "🦑 squid หมึก ١٢ 魚",
          "price_satang > 0",
        ]) {
          expect.soft((await get("/store/catalogue", { q })).status, q).toBe(200);
        }
        expect((await list()).count).toBe(goods.length);
      });

      it("takes a box left empty for no question", async () => {
        expect((await list({ q: "  " })).count).toBe(goods.length);
      });

      it("filters, counts facets and sorts what it found", async () => {
        const found = await list({ q: "ใบจาก", category: "seafood", sort: "price_desc" });
        expect(found.products.map((product) => product.handle)).toEqual(["fresh-crab", "dried-squid"]);
        expect(found.facets.category?.reduce((sum, each) => sum + each.count, 0)).toBe(seaGoods.length);
      });
    });

    describe("the front door", () => {
      type Received = { status: number; data: unknown; headers: Record<string, string | undefined> };

      it("answers what the routes behind core's middlewares answer, and logs a number for it", async () => {
        const q = encodeURIComponent("หมึก");
        const paths = [
          "catalogue?sort=name&limit=3",
          `catalogue?q=${q}`,
          "catalogue/dried-squid",
          "catalogue/none",
          `suggestions?q=${q}`,
        ];
        for (const path of paths) {
          const ask = (headers: Record<string, string>): Promise<Received> =>
            api.get(`/store/${path}`, {
              headers: { ...shop.storeHeaders, ...headers },
              validateStatus: () => true,
            });
          // A key is believed for a second after it was checked, and one question a second goes the long way to have it
          // checked again: at any time the next one or two may. One from a page of another origin always goes that way.
          const front = await waitUntil<Awaited<ReturnType<typeof ask>>>(
            () => ask({}),
            (answer) => answer.headers["x-powered-by"] === undefined,
            LATE_MS,
          );
          const core = await ask({ origin: "http://127.0.0.1" });
          expect.soft(core.headers["x-powered-by"], path).toBe("Express");
          expect
            .soft([front.status, front.data, front.headers.etag], path)
            .toEqual([core.status, core.data, core.headers.etag]);
          expect.soft(front.headers["x-request-id"], path).toMatch(/^[\w-]{8,}$/);
        }
      });

      it("is shut to a key that is not there, and within seconds to one that is revoked while it is used", async () => {
        const { result } = await createApiKeysWorkflow(getContainer()).run({
          input: { api_keys: [{ title: "to be revoked", type: "publishable", created_by: "" }] },
        });
        const ask = async (key: string): Promise<number> =>
          (
            await api.get("/store/catalogue?limit=1", {
              headers: { "x-publishable-api-key": key },
              validateStatus: () => true,
            })
          ).status;
        const key = result[0]?.token ?? "";
        for (let time = 0; time < 3; time += 1) expect(await ask(key)).toBe(200);
        expect(await ask(`${key}x`)).toBe(400);
        await revokeApiKeysWorkflow(getContainer()).run({
          input: { selector: { id: result[0]?.id ?? "" }, revoke: { revoked_by: "nobody" } },
        });
        await waitUntil(
          () => ask(key),
          (status) => status === 400,
          2_000 + LATE_MS,
        );
        expect(await ask(shop.publishableKey)).toBe(200);
      });
    });

    describe("suggestions", () => {
      const suggest = async (q: string) => {
        const answer = await get("/store/suggestions", { q });
        expect(answer.status, q).toBe(200);
        return suggestResponse.parse(answer.data);
      };

      it("offers goods, groups and categories that are called so, and what was meant", async () => {
        const found = await suggest("หมึ");
        expect(found.products.map(({ handle }) => handle)).toEqual(["dried-squid"]);
        expect(found.groups.map(({ value }) => value)).toEqual(["sea"]);
        expect((await suggest("ใบจา")).groups[0]).toMatchObject({ value: "sea", label: "ครัวเลใบจาก" });
        expect((await suggest("s,7d")).did_you_mean).toBe("หมึก");
      });

      it("offers nothing for nothing, and takes whatever is typed", async () => {
        for (const q of ["", " ", "*", "😀", "';--", "ๆๆๆ", "ก".repeat(200)])
          expect.soft((await suggest(q)).did_you_mean, q).toBeNull();
        for (const query of [{ q: "a".repeat(10_000) }, { q: "x", limit: 1_000_000 }, {}])
          expect.soft((await get("/store/suggestions", query)).status).toBe(400);
      });
    });

    describe("a product's page", () => {
      it("answers the sizes in their order, with price, unit price, stock up to 99 and delivery", async () => {
        const answer = await get("/store/catalogue/dried-squid");
        expect(answer.status).toBe(200);
        const { product } = getProductResponse.parse(answer.data);
        expect(product.variants).toEqual([
          {
            id: shop.variantIds["dried-squid"]?.[0],
            title: "500 กรัม",
            title_en: null,
            price_satang: 40_000,
            unit_price: { satang: 8_000, per: "100 g" },
            in_stock: true,
            max_quantity: 3,
          },
          expect.objectContaining({ title: "250 กรัม", price_satang: 22_000, max_quantity: 5 }),
        ]);
        expect(product.delivery_from_satang).toBeGreaterThan(0);
        expect(product.group.handle).toBe("sea");
      });

      it("shows no delivery for what can't be ordered online yet", async () => {
        const { data } = await get("/store/catalogue/fresh-crab");
        expect(data.product).toMatchObject({
          sellable: "coming_soon",
          delivery_from_satang: null,
          storage: "chilled",
        });
      });

      it("answers 404 to a handle that is not there or is none", async () => {
        for (const handle of ["nothing-like-it", "UPPER", "%27%20or%201=1", "a".repeat(200)]) {
          const { status, data } = await get(`/store/catalogue/${handle}`);
          expect.soft(status, handle).toBe(404);
          expect.soft(data.type, handle).toBe("not_found");
        }
      });

      it("names a query field, since it takes none", async () => {
        const { status, data } = await get("/store/catalogue/dried-squid", { fields: "*variants" });
        expect(status).toBe(400);
        expect(data.fields).toEqual({ fields: "is not a field of this request" });
      });
    });
  },
});
