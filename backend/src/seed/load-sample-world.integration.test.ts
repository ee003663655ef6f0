import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { expect, it } from "vitest";
import { ENTERPRISE_GROUP_MODULE } from "../modules/enterprise-group/index";
import type EnterpriseGroupService from "../modules/enterprise-group/service";
import { REVENUE_MODULE } from "../modules/revenue/index";
import type RevenueService from "../modules/revenue/service";
import { WORLD_MODULE } from "../modules/world/index";
import type WorldService from "../modules/world/service";
import { staffPages } from "./arrange-staff-pages";
import { loadSampleWorld } from "./load-sample-world";
import { sampleFolder } from "./sample-folder";
import { readSampleTables } from "./sample-tables";
import { worldHash } from "./world-hash";

const tables = readSampleTables(sampleFolder());

type StockedProduct = {
  enterprise_group: { code: string; stock_location: { id: string } };
  variants: {
    sku: string;
    inventory_items: {
      inventory: { location_levels: { location_id: string; stocked_quantity: number }[] };
    }[];
  }[];
};

/** Where each thing lies, as "SKU group@location's group": by the links only. */
async function readStock(container: MedusaContainer) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product",
    fields: [
      "handle",
      "enterprise_group.code",
      "enterprise_group.stock_location.id",
      "variants.sku",
      "variants.inventory_items.inventory.location_levels.location_id",
      "variants.inventory_items.inventory.location_levels.stocked_quantity",
    ],
  });
  return (data as unknown as StockedProduct[]).flatMap((product) =>
    product.variants.map((variant) => {
      const levels = variant.inventory_items.flatMap((item) => item.inventory.location_levels);
      return {
        sku: variant.sku,
        group: product.enterprise_group.code,
        atHome: levels.every((level) => level.location_id === product.enterprise_group.stock_location.id),
        stock: levels.map((level) => Number(level.stocked_quantity)),
      };
    }),
  );
}

medusaIntegrationTestRunner({
  testSuite: ({ getContainer, dbConnection, dbUtils, api }) => {
    it("loads groups, goods, stock, income and staff as the tables say, and only once", async () => {
      const container = getContainer();
      const { staff, members } = await loadSampleWorld(container);
      const query = container.resolve(ContainerRegistrationKeys.QUERY);
      const groups: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
      const revenue: RevenueService = container.resolve(REVENUE_MODULE);
      const world: WorldService = container.resolve(WORLD_MODULE);

      const { data: made } = await query.graph({ entity: "enterprise_group", fields: ["id", "is_sample"] });
      expect(made).toHaveLength(58);
      expect(made.every((group) => group.is_sample)).toBe(true);
      const ids = made.map((group) => group.id);
      expect((await groups.listConsentingGroups("publish_income", ids)).size).toBe(50);
      expect((await revenue.summary({})).totalSatang).toBe(8_531_245_000);
      expect(await revenue.recount()).toEqual([]);
      expect(await world.getKind()).toBe("sample");

      const stock = await readStock(container);
      const expected = tables.products.flatMap((product) =>
        product.variants.map(({ sku, stock: pieces }) => ({
          sku,
          group: product.group,
          atHome: true,
          stock: [pieces],
        })),
      );
      const bySku = (a: { sku?: string | null }, b: { sku?: string | null }) =>
        String(a.sku) < String(b.sku) ? -1 : 1;
      expect(stock.sort(bySku)).toEqual(expected.sort(bySku));

      await expect(loadSampleWorld(container)).rejects.toThrow("holds the sample world already");
      expect(staff.map((login) => login.role)).toEqual([
        "Super Admin",
        "Viewer",
        "Reporter",
        "Verifier",
        "Finance",
      ]);
      for (const { email, password, role } of staff) {
        const { data } = await api.post("/auth/user/emailpass", { email, password });
        const headers = { authorization: `Bearer ${data.token}` };
        expect((await api.get("/admin/products?limit=1", { headers })).status).toBe(200);
        const page = await api.get("/admin/layouts/order.details/configuration", { headers });
        expect(page.data.default_configuration.configuration.widgets).toEqual(staffPages["order.details"]);
        const write = await api.post(
          "/admin/product-tags",
          { value: `of ${role}` },
          { headers, validateStatus: () => true },
        );
        expect(write.status).toBe(role === "Super Admin" ? 200 : 403);
      }
      expect(members).toHaveLength(58);
      expect(members.slice(-3).map(({ phone, role }) => [phone, role])).toEqual([
        ["0000000056", "manager"],
        ["0000000057", "seller"],
        ["0000000058", "viewer"],
      ]);
      const [first] = members;
      const signedIn = await api.post("/portal/session", { phone: "000-000-0001", secret: first?.pin });
      const headers = { "x-portal-token": signedIn.data.token };
      const { data: own } = await api.get("/portal/session", { headers });
      expect(own.session).toMatchObject({ group: { handle: first?.group_handle, is_sample: true } });
    }, 240_000);

    it("refuses a database in which a load was cut short", async () => {
      const container = getContainer();
      const service: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
      await service.createEnterpriseGroups({
        handle: "left-over",
        name: "ค้าง",
        tambon_code: "210101",
        category: "craft",
      });
      await expect(loadSampleWorld(container)).rejects.toThrow("no world");
    });

    it("gives one hash for two loads into two empty databases, and another one after any change", async () => {
      await loadSampleWorld(getContainer());
      const first = await worldHash(dbConnection);
      await dbUtils.restore();
      await loadSampleWorld(getContainer());
      const second = await worldHash(dbConnection);
      expect(second.tables).toEqual(first.tables);
      expect(second.total).toBe(first.total);
      expect(second.tables.income_entry?.rows).toBeGreaterThan(7_000);

      await dbConnection.raw(
        "update inventory_level set stocked_quantity = stocked_quantity + 1 where id = (select max(id) from inventory_level)",
      );
      const changed = await worldHash(dbConnection);
      expect(changed.total).not.toBe(first.total);
      expect(changed.tables.inventory_level?.hash).not.toBe(first.tables.inventory_level?.hash);
      expect(changed.tables.product).toEqual(first.tables.product);
    }, 240_000);
  },
});
