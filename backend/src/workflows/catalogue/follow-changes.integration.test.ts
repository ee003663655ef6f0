import type { ProductCard } from "@chumchon/contracts";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createReservationsWorkflow, deleteReservationsWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type CatalogueShop,
  createCatalogueShop,
  goods,
  stockLevelOf,
} from "../../../integration/catalogue-shop";
import { createStaff } from "../../../integration/staff";
import { waitUntil } from "../../../integration/wait-until";
import { CATALOGUE_SEARCH_MODULE } from "../../modules/catalogue-search";
import type CatalogueSearchService from "../../modules/catalogue-search/service";
import { setGroupStatusWorkflow } from "../group/set-group-status";
import { setProductGroupWorkflow } from "../group/set-product-group";
import { updateGroupWorkflow } from "../group/update-group";
import { followChangesWorkflow } from "./follow-changes";
import { rebuildCatalogueWorkflow } from "./rebuild-catalogue";

/** What a busy machine may add to the two seconds. */
const LATE_MS = 5_000;

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: CatalogueShop;
    let staff: Awaited<ReturnType<typeof createStaff>>["options"];
    beforeAll(async () => {
      shop = await createCatalogueShop(getContainer());
      staff = (await createStaff(getContainer(), api, "staff@example.com", "all")).options;
    });

    const list = async (params: Record<string, unknown> = {}): Promise<ProductCard[]> => {
      const options = { params: { limit: 100, ...params }, headers: shop.storeHeaders };
      return (await api.get("/store/catalogue", options)).data.products;
    };
    const squid = async () => (await list()).find((product) => product.id === shop.productIds["dried-squid"]);
    const squidBecomes = (holds: (product: ProductCard | undefined) => boolean) => waitUntil(squid, holds);
    const listBecomes = (count: number, params: Record<string, unknown> = {}) =>
      waitUntil(
        () => list(params),
        (products) => products.length === count,
      );

    const change = async (path: string, body: unknown, method: "post" | "delete" = "post") => {
      const answer = method === "post" ? await api.post(path, body, staff) : await api.delete(path, staff);
      expect(answer.status, JSON.stringify(answer.data)).toBeLessThan(300);
      return answer.data;
    };
    const product = (handle = "dried-squid") => `/admin/products/${shop.productIds[handle]}`;
    const variantId = (handle: string, index: number) => shop.variantIds[handle]?.[index] ?? "";

    describe("the catalogue follows", () => {
      it("a product's title, its words in the search box included", async () => {
        await change(product(), { title: "ทองหยิบไข่เป็ด" });
        await squidBecomes((card) => card?.title === "ทองหยิบไข่เป็ด");
        expect(await list({ q: "ทองหยิบ" })).toHaveLength(1);
        await change(product(), { title: "หมึกกล้วยตากลม" });
        await squidBecomes((card) => card?.title === "หมึกกล้วยตากลม");
        expect(await list({ q: "กล้วยตากลม" })).toHaveLength(1);
        expect(await list({ q: "ทองหยิบ" })).toHaveLength(0);
      });

      it("a product's status, out and in again", async () => {
        await change(product(), { status: "draft" });
        await squidBecomes((card) => card === undefined);
        await change(product(), { status: "published" });
        await squidBecomes((card) => card !== undefined);
      });

      it("a price set on the product's page and one set on the size's page", async () => {
        const [large, small] = [variantId("dried-squid", 0), variantId("dried-squid", 1)];
        await change(product(), {
          variants: [
            { id: small, prices: [{ amount: 210.25, currency_code: "thb" }] },
            { id: large, prices: [{ amount: 400, currency_code: "thb" }] },
          ],
        });
        await squidBecomes((card) => card?.price_satang === 21_025);
        await change(`${product()}/variants/${large}`, { prices: [{ amount: 199, currency_code: "thb" }] });
        await squidBecomes((card) => card?.price_satang === 19_900);
      });

      it("the end of the cheapest size", async () => {
        await change(`${product()}/variants/${variantId("dried-squid", 1)}`, null, "delete");
        await squidBecomes((card) => card?.price_satang === 40_000);
      });

      it("a price list while it is there, and its end", async () => {
        const { price_list } = await change("/admin/price-lists", {
          title: "งานวัด",
          description: "fair",
          type: "sale",
          status: "active",
          prices: [{ amount: 150, currency_code: "thb", variant_id: variantId("dried-squid", 1) }],
        });
        await squidBecomes((card) => card?.price_satang === 15_000);
        await change(`/admin/price-lists/${price_list.id}`, { status: "draft" });
        await squidBecomes((card) => card?.price_satang === 22_000);
        await change(`/admin/price-lists/${price_list.id}`, { status: "active" });
        await squidBecomes((card) => card?.price_satang === 15_000);
        const { prices } = (await api.get(`/admin/price-lists/${price_list.id}/prices`, staff)).data;
        await change(`/admin/price-lists/${price_list.id}/prices/batch`, {
          delete: prices.map(({ id }: { id: string }) => id),
        });
        await squidBecomes((card) => card?.price_satang === 22_000);
        await change(`/admin/price-lists/${price_list.id}/prices/batch`, {
          create: [{ amount: 140, currency_code: "thb", variant_id: variantId("dried-squid", 1) }],
        });
        await squidBecomes((card) => card?.price_satang === 14_000);
        await change(`/admin/price-lists/${price_list.id}`, null, "delete");
        await squidBecomes((card) => card?.price_satang === 22_000);
      });

      it("stock that staff count", async () => {
        const level = await stockLevelOf(getContainer(), variantId("banana-chips", 0));
        const path = `/admin/inventory-items/${level.inventory_item_id}/location-levels/${level.location_id}`;
        await change(path, { stocked_quantity: 0 });
        await listBecomes(2, { in_stock: "false" });
        await change(path, { stocked_quantity: 1 });
        await listBecomes(1, { in_stock: "false" });
      });

      it("goods that are reserved for an order, and given back", async () => {
        const container = getContainer();
        const level = await stockLevelOf(container, variantId("banana-chips", 0));
        const { result } = await createReservationsWorkflow(container).run({
          input: {
            reservations: [
              { inventory_item_id: level.inventory_item_id, location_id: level.location_id, quantity: 9 },
            ],
          },
        });
        await listBecomes(2, { in_stock: "false" });
        await deleteReservationsWorkflow(container).run({ input: { ids: result.map(({ id }) => id) } });
        await listBecomes(1, { in_stock: "false" });
      });

      it("a group's new name, on its goods and in the search box", async () => {
        await updateGroupWorkflow(getContainer()).run({ input: { id: shop.groups.sea, name: "แพปลาบ้านเพ" } });
        await squidBecomes((card) => card?.group.name === "แพปลาบ้านเพ");
        await listBecomes(4, { q: "แพปลา" });
        expect(await list({ q: "ใบจาก" })).toHaveLength(0);
      });

      it("a group that pauses, is suspended and comes back", async () => {
        const setStatus = (status: "active" | "paused" | "suspended") =>
          setGroupStatusWorkflow(getContainer()).run({ input: { id: shop.groups.sea, status } });
        await setStatus("paused");
        await squidBecomes((card) => card?.sellable === "group_paused");
        await setStatus("suspended");
        await listBecomes(3);
        expect(await squid()).toBeUndefined();
        await setStatus("active");
        await squidBecomes((card) => card?.sellable === "yes");
      });

      it("goods put into a category on the category's own page, for which core emits nothing", async () => {
        const products = (handle: string) => `/admin/product-categories/${shop.categoryIds[handle]}/products`;
        const id = shop.productIds["dried-squid"];
        await change(products("craft"), { add: [id] });
        await change(products("seafood"), { remove: [id] });
        await squidBecomes((card) => card?.category === "craft");
        await change(products("craft"), { remove: [id] });
        await squidBecomes((card) => card === undefined);
      });

      it("a category whose handle changes, and one that is deleted", async () => {
        await change(`/admin/product-categories/${shop.categoryIds.herbal}`, { handle: "not-of-the-market" });
        await listBecomes(6);
        await change(`/admin/product-categories/${shop.categoryIds.fermented}`, null, "delete");
        await listBecomes(5);
      });

      it("a product that is deleted", async () => {
        await change(product(), null, "delete");
        await squidBecomes((card) => card === undefined);
      });

      it("a change to a group with more goods than one page of a query", async () => {
        const many = Array.from({ length: 25 }, (_, index) => ({
          title: `ปลาเค็ม ${index}`,
          handle: `salted-fish-${index}`,
          status: "published",
          categories: [{ id: shop.categoryIds.seafood }],
          options: [{ title: "ขนาด", values: ["ปกติ"] }],
          variants: [
            { title: "ปกติ", options: { ขนาด: "ปกติ" }, prices: [{ amount: 9, currency_code: "thb" }] },
          ],
        }));
        const { created } = await change("/admin/products/batch", { create: many });
        const product_ids = created.map(({ id }: { id: string }) => id);
        await setProductGroupWorkflow(getContainer()).run({
          input: { product_ids, group_id: shop.groups.sea },
        });
        await listBecomes(4 + 25, { group: "sea" });
        await updateGroupWorkflow(getContainer()).run({ input: { id: shop.groups.sea, name: "แพปลาบ้านเพ" } });
        await listBecomes(4 + 25, { q: "แพปลาบ้านเพ" });
      });

      it("many changes at once: what is shown in the end is what is true in the end", async () => {
        for (let round = 1; round <= 10; round += 1) {
          await Promise.all(
            [1, 2, 3, 4].map((each) => change(product(), { title: `ปลาหมึก ${round} ${each}` })),
          );
          const { data } = await api.get(`${product()}?fields=title`, staff);
          await squidBecomes((card) => card?.title === data.product.title);
        }
      });
    });

    describe("every kind of change", () => {
      const raw = async (statement: string, values: string[]) => {
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        const begun = Date.now();
        await knex.raw(statement, values);
        return begun;
      };
      const within2s = async (begun: number, holds: (card: ProductCard | undefined) => boolean) => {
        await squidBecomes(holds);
        expect(Date.now() - begun).toBeLessThan(2_000 + LATE_MS);
      };
      const squidId = () => shop.productIds["dried-squid"] ?? "";

      it("is seen within two seconds, also when another program makes it and emits nothing", async () => {
        const priceSet = "select price_set_id from product_variant_price_set where variant_id = ?";
        const small = variantId("dried-squid", 1);
        let begun = await raw("update product set title = 'เปลี่ยนจากข้างนอก' where id = ?", [squidId()]);
        await within2s(begun, (card) => card?.title === "เปลี่ยนจากข้างนอก");
        begun = await raw(
          `update price set amount = 111, raw_amount = '{"value":"111","precision":20}' where price_set_id = (${priceSet})`,
          [small],
        );
        await within2s(begun, (card) => card?.price_satang === 11_100);
        begun = await raw(
          `update inventory_level set stocked_quantity = 0, raw_stocked_quantity = '{"value":"0","precision":20}'
           where inventory_item_id in (select inventory_item_id from product_variant_inventory_item
             where variant_id in (select id from product_variant where product_id = ?))`,
          [squidId()],
        );
        await within2s(begun, (card) => card?.in_stock === false);
        begun = await raw("update enterprise_group set name = 'ชื่อใหม่' where id = ?", [shop.groups.sea]);
        await within2s(begun, (card) => card?.group.name === "ชื่อใหม่");
        begun = await raw("delete from product_category_product where product_id = ?", [squidId()]);
        await within2s(begun, (card) => card === undefined);
      });

      it("starts and ends a price list on its day, though nothing happens on that day", async () => {
        const soon = new Date(Date.now() + 1_500);
        const end = new Date(Date.now() + 6_000);
        await change("/admin/price-lists", {
          title: "วันเดียว",
          description: "one day",
          type: "sale",
          status: "active",
          starts_at: soon.toISOString(),
          ends_at: end.toISOString(),
          prices: [{ amount: 55, currency_code: "thb", variant_id: variantId("dried-squid", 1) }],
        });
        await squidBecomes((card) => card?.price_satang === 5_500);
        expect(Date.now()).toBeLessThan(soon.getTime() + 2_000 + LATE_MS);
        expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime());
        await squidBecomes((card) => card?.price_satang === 22_000);
        expect(Date.now()).toBeLessThan(end.getTime() + 2_000 + LATE_MS);
      });

      it("survives a crash between the change and its writing", async () => {
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        const changes = getContainer().resolve<CatalogueSearchService>(CATALOGUE_SEARCH_MODULE);
        await waitUntil(
          async () => {
            await knex.raw("update product set subtitle = coalesce(subtitle, '') || 'x' where id = ?", [
              squidId(),
            ]);
            return changes
              .followChanges(() => Promise.reject(new Error("killed here")))
              .then(
                () => false,
                () => true,
              );
          },
          (wasKilled) => wasKilled,
        );
        await waitUntil(
          () => changes.countOpenChanges(),
          (open) => open === 0,
        );
      });

      it("waits for the first build of the index in a new database, instead of failing", async () => {
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        await knex("search_index").update({ active_version: null });
        const { result } = await followChangesWorkflow(getContainer()).run();
        expect(result).toEqual({ rewritten: 0 });
      });
    });

    describe("drift", () => {
      it("is mended by one button of staff, which tells what it mended", async () => {
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        const { physical_name: table } = await knex("search_index_version as v")
          .join("search_index as i", "i.active_version", "v.version")
          .whereRaw("v.search_index_id = i.id and i.name = 'catalogue'")
          .first("v.physical_name");
        const [one, other] = await list();
        await knex(`search_catalogue_${table}`).where({ id: one?.id }).update({ title: "ของปลอม" });
        await knex(`search_catalogue_${table}`).where({ id: other?.id }).delete();
        await change("/admin/catalogue-search/repair", {});
        const { repairs } = await waitUntil(
          async () => (await api.get("/admin/catalogue-search", staff)).data,
          (state) => state.repairs.length > 0,
        );
        expect(repairs[0]).toMatchObject({ name: "catalogue", mended: 2 });
        expect((await list()).map(({ title }) => title)).toEqual(
          expect.arrayContaining([one?.title, other?.title]),
        );
      });
    });

    describe("a rebuild", () => {
      it("finds what no event told, takes out what is gone, and never shows an empty shop", async () => {
        const container = getContainer();
        const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
        // Behind the back of the triggers, as a restored table would be.
        await knex.transaction(async (trx) => {
          await trx.raw("alter table product disable trigger note_catalogue_change");
          await trx.raw("update product set title = 'ซ่อมแล้ว' where id = ?", [
            shop.productIds["dried-squid"] ?? "",
          ]);
          await trx.raw("update product set deleted_at = now() where id = ?", [
            shop.productIds["salt-soap"] ?? "",
          ]);
          await trx.raw("alter table product enable trigger note_catalogue_change");
        });
        const [honey] = await list({ group: "honey" });
        const ghost = { ...honey, id: "prod_nobody", handle: "ghost" };
        await container.resolve(Modules.SEARCH).upsertDocuments({
          index: "catalogue",
          documents: [{ ...ghost, card: JSON.stringify(ghost), created_at: new Date() }],
        });
        expect(await list()).toHaveLength(goods.length + 1);

        let done = false;
        const counts: number[] = [];
        const watching = (async () => {
          while (!done) {
            const seen = (await list()).map((each) => each.handle);
            // Of two versions at once somebody would see a thing twice, or a ghost without the goods that took its place.
            expect(new Set(seen).size).toBe(seen.length);
            counts.push(seen.length);
          }
        })();
        await rebuildCatalogueWorkflow(container).run();
        done = true;
        await watching;

        // The old version has the ghost and the dead, the new one neither: there is nothing in between.
        for (const count of new Set(counts)) expect([goods.length + 1, goods.length - 1]).toContain(count);
        expect((await squid())?.title).toBe("ซ่อมแล้ว");
        expect((await list()).map((each) => each.handle).sort()).toEqual(
          goods
            .map((each) => each.handle)
            .filter((handle) => handle !== "salt-soap")
            .sort(),
        );
      });

      it("keeps a change that is made while it runs", async () => {
        for (let round = 1; round <= 5; round += 1) {
          const rebuilt = rebuildCatalogueWorkflow(getContainer()).run();
          await change(product(), { title: `ระหว่างทาง ${round}` });
          await rebuilt;
          await squidBecomes((card) => card?.title === `ระหว่างทาง ${round}`);
        }
      });
    });

    // The last test: nobody follows after it.
    it("a process that ends waits for who follows, and lets nobody begin", async () => {
      const book = getContainer().resolve<CatalogueSearchService>(CATALOGUE_SEARCH_MODULE);
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      let [begin, finish] = [() => {}, () => {}];
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const finished = new Promise<void>((resolve) => {
        finish = resolve;
      });
      const seen: string[] = [];
      const note = () =>
        pg.raw("insert into search_change (subject, subject_id) values ('product', ?)", [
          shop.productIds["dried-squid"] ?? "",
        ]);
      const write = () => {
        begin();
        return finished;
      };
      // The job of every second may be quicker: then there is nothing to write, and another change is noted.
      const follow = async (): Promise<number> => {
        await note();
        return (await book.followChanges(write)) || follow();
      };
      const following = follow().then(() => seen.push("followed"));
      await begun;
      const ending = book.__hooks.onApplicationPrepareShutdown().then(() => seen.push("may end"));
      await note();
      expect(await book.followChanges(write)).toBeNull();
      expect(seen).toEqual([]);
      finish();
      await Promise.all([following, ending]);
      expect(seen).toEqual(["followed", "may end"]);
      expect(await book.countOpenChanges()).toBeGreaterThan(0);
    });
  },
});
