import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeAll, expect, it } from "vitest";
import { createMarket } from "../../../integration/market";
import { sampleParcelRate } from "../../modules/fulfillment-parcel/domain/parcel-rate";
import { WORLD_MODULE } from "../../modules/world/index";
import type WorldService from "../../modules/world/service";
import { createGroupsWorkflow } from "./create-groups";
import type { NewGroup } from "./new-group";

const honey: NewGroup = {
  handle: "honey",
  code: "S09",
  name: "น้ำผึ้งเขาชะเมา",
  tambon_code: "210114",
  category: "beverage",
  certificates: [{ kind: "otop", level: 4, valid_until: "2030-12-31" }],
  consents: ["publish_income"],
};
const squid: NewGroup = {
  handle: "squid",
  code: "S01",
  name: "ครัวเลใบจาก",
  tambon_code: "210113",
  category: "seafood",
};

medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    const count = async (entity: string) => {
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
      return (await query.graph({ entity, fields: ["id"] })).data.length;
    };
    const counts = async () => ({
      groups: await count("enterprise_group"),
      locations: await count("stock_location"),
      profiles: await count("shipping_profile"),
      sets: await count("fulfillment_set"),
      options: await count("shipping_option"),
    });

    beforeAll(async () => {
      await createMarket(getContainer());
    });

    it("creating groups makes each its own location, profile and parcel option, all linked", async () => {
      const container = getContainer();
      const { result } = await createGroupsWorkflow(container).run({ input: { groups: [honey, squid] } });
      const query = container.resolve(ContainerRegistrationKeys.QUERY);
      const { data } = await query.graph({
        entity: "enterprise_group",
        fields: [
          "*",
          "certificates.*",
          "shipping_profile.*",
          "stock_location.id",
          "stock_location.sales_channels.id",
          "stock_location.fulfillment_providers.id",
          "stock_location.fulfillment_sets.id",
        ],
        filters: { handle: ["honey", "squid"] },
      });
      expect(data.map((group) => group.id).sort()).toEqual(result.map((group) => group.id).sort());
      for (const group of data) {
        const { data: options } = await query.graph({
          entity: "shipping_option",
          fields: ["*", "service_zone.fulfillment_set_id", "service_zone.geo_zones.country_code"],
          filters: { id: String(group.shipping_option_id) },
        });
        expect(group.stock_location?.sales_channels).toHaveLength(1);
        expect(group.stock_location?.fulfillment_providers).toEqual([{ id: "parcel_th" }]);
        expect(options).toHaveLength(1);
        expect(options[0]).toMatchObject({
          price_type: "calculated",
          provider_id: "parcel_th",
          shipping_profile_id: group.shipping_profile?.id,
          data: { ...sampleParcelRate },
          service_zone: {
            fulfillment_set_id: group.stock_location?.fulfillment_sets?.[0]?.id,
            geo_zones: [{ country_code: "th" }],
          },
        });
      }
      const [first, second] = data;
      expect(first?.stock_location?.id).not.toBe(second?.stock_location?.id);
      const made = data.find((group) => group.handle === "honey");
      expect(made?.certificates).toMatchObject([{ kind: "otop", level: 4, product_id: null }]);
    });

    it("a taken handle is named and nothing is made, also when the other groups of the batch are new", async () => {
      await createGroupsWorkflow(getContainer()).run({ input: { groups: [honey] } });
      const before = await counts();
      await expect(
        createGroupsWorkflow(getContainer()).run({ input: { groups: [squid, { ...honey, code: null }] } }),
      ).rejects.toMatchObject({ code: "handle_taken", message: expect.stringContaining("honey") });
      expect(await counts()).toEqual(before);
    });

    it("a failure at the last write takes back everything that was made before it", async () => {
      const before = await counts();
      const broken: NewGroup = { ...squid, certificates: [{ kind: "otop", level: 9 }] };
      await expect(
        createGroupsWorkflow(getContainer()).run({ input: { groups: [honey, broken] } }),
      ).rejects.toThrow();
      expect(await counts()).toEqual(before);
    });

    it("the log of consents and the world of a database refuse every change", async () => {
      const container = getContainer();
      await createGroupsWorkflow(container).run({ input: { groups: [honey] } });
      const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const world: WorldService = container.resolve(WORLD_MODULE);
      expect(await world.getKind()).toBeNull();
      await world.fix("sample");
      await world.fix("sample");
      await expect(world.fix("real")).rejects.toThrow("sample world");
      expect(await world.getKind()).toBe("sample");
      for (const sql of [
        "update group_consent set withdrawn_at = now(), granted_at = null",
        "delete from group_consent",
        "truncate group_consent",
        "update world set kind = 'real'",
        "delete from world",
        "truncate world",
        "insert into world (id, kind, loaded_at) values ('other', 'real', now())",
      ]) {
        await expect(knex.raw(sql), sql).rejects.toThrow(/append-only|fixed|already belongs/);
      }
    });
  },
});
