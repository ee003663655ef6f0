import { adminGroupResponse, adminListGroupsResponse, productGroupResponse } from "@chumchon/contracts";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeAll, describe, expect, it } from "vitest";
import { createGoods, type Goods, levelsOf } from "../../../../integration/goods";
import { createMarket, type Market } from "../../../../integration/market";
import { createStaff } from "../../../../integration/staff";
import { WORLD_MODULE } from "../../../modules/world/index";
import type WorldService from "../../../modules/world/service";
import { createGroupsWorkflow } from "../../../workflows/group/create-groups";

const squid = { handle: "squid", name: "ครัวเลใบจาก", tambon_code: "210114", category: "seafood" };
const honey = {
  handle: "honey",
  code: "S09",
  name: "น้ำผึ้งเขาชะเมา",
  name_en: "",
  tambon_code: "210801",
  category: "beverage",
  joined_on: "2016-05-01",
  consents: ["publish_income"],
};

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    type Options = Awaited<ReturnType<typeof createStaff>>["options"];
    let market: Market;
    let squidId = "";
    let goods: Goods;
    let admin: Options;
    let adminId = "";
    let reader: Options;
    let stranger: Options;

    beforeAll(async () => {
      const container = getContainer();
      const world: WorldService = container.resolve(WORLD_MODULE);
      await world.fix("sample");
      market = await createMarket(container);
      const { result } = await createGroupsWorkflow(container).run({ input: { groups: [squid] } });
      squidId = result[0]?.id ?? "";
      goods = await createGoods(container, {
        handle: "dried-squid",
        groupId: squidId,
        salesChannelId: market.salesChannelId,
      });
      const all = await createStaff(container, api, "all@example.com", "all");
      [admin, adminId] = [all.options, all.userId];
      const read = ["enterprise_group", "product"].map((resource) => ({ resource, operation: "read" }));
      reader = (await createStaff(container, api, "reader@example.com", read)).options;
      stranger = (await createStaff(container, api, "stranger@example.com", [])).options;
    });

    const create = async (body: object = honey, options = admin) => {
      const { status, data } = await api.post("/admin/groups", body, options);
      return { status, data, group: status === 201 ? adminGroupResponse.parse(data).group : undefined };
    };

    describe("staff", () => {
      it("creates a group that can sell at once, a sample in a sample world, with its consent recorded", async () => {
        const { status, group } = await create();
        expect(status).toBe(201);
        expect(group).toMatchObject({
          handle: "honey",
          name_en: null,
          amphoe: "2108",
          status: "active",
          is_sample: true,
          publish_income: true,
          consents: [{ purpose: "publish_income", granted: true, recorded_by: adminId }],
        });
        for (const key of ["stock_location_id", "shipping_profile_id", "shipping_option_id"] as const) {
          expect(group?.[key], key).toEqual(expect.any(String));
        }
        const shown = await api.get("/store/groups/honey", { headers: market.storeHeaders });
        expect(shown.data.group.cumulative_satang).toBe(0);
      });

      it("is told which field to mend, in the one shape of errors", async () => {
        const cases: [object, string][] = [
          [{ ...honey, handle: "Not A Handle" }, "handle"],
          [{ ...honey, tambon_code: "219999" }, "tambon_code"],
          [{ ...honey, category: "weapons" }, "category"],
          [{ ...honey, joined_on: "2016-02-30" }, "joined_on"],
          [{ ...honey, name: "ก".repeat(10_000) }, "name"],
          [{ ...honey, picture: "https://example.com/x.webp" }, "picture"],
          [{ ...honey, is_sample: false }, "is_sample"],
        ];
        for (const [body, field] of cases) {
          const { status, data } = await create(body);
          expect([status, Object.keys(data.fields)]).toEqual([400, [field]]);
        }
        const taken = await create({ ...honey, handle: "squid" });
        expect([taken.status, taken.data.code]).toEqual([400, "handle_taken"]);
      });

      it("edits what is written; the name changes wherever the group is named, the handle never", async () => {
        const edited = await api.post(`/admin/groups/${squidId}`, { name: "หมึกหวาน", story: "" }, admin);
        const { group } = adminGroupResponse.parse(edited.data);
        expect(group).toMatchObject({ name: "หมึกหวาน", story: null, handle: "squid" });
        const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
        const { data: options } = await query.graph({
          entity: "shipping_option",
          fields: ["name", "data"],
          filters: { id: group.shipping_option_id ?? "" },
        });
        expect(options).toMatchObject([{ name: "พัสดุจาก หมึกหวาน", data: { unweighed_piece_grams: 500 } }]);
        const { data: locations } = await query.graph({ entity: "stock_location", fields: ["name"] });
        expect(locations.map((location) => location.name)).toContain("หมึกหวาน (squid)");
        const handle = await api.post(`/admin/groups/${squidId}`, { handle: "other" }, admin);
        expect([handle.status, Object.keys(handle.data.fields)]).toEqual([400, ["handle"]]);
        const nobody = await api.post("/admin/groups/grp_nobody", { name: "ไม่มี" }, admin);
        expect([nobody.status, nobody.data.code]).toEqual([404, "group_not_found"]);
      });

      it("pauses, suspends and activates a group, and finds suspended ones in the list", async () => {
        const set = (status: string) => api.post(`/admin/groups/${squidId}/status`, { status }, admin);
        expect((await set("suspended")).data.group.status).toBe("suspended");
        const shop = { headers: market.storeHeaders, validateStatus: () => true };
        expect((await api.get("/store/groups/squid", shop)).status).toBe(404);
        const { data } = await api.get("/admin/groups?status=suspended&q=ครัวเล", admin);
        expect(adminListGroupsResponse.parse(data)).toMatchObject({
          count: 1,
          groups: [{ id: squidId, product_count: 1 }],
        });
        expect((await set("active")).data.group.status).toBe("active");
        expect((await set("gone")).status).toBe(400);
        const unknown = await api.get("/admin/groups?state=paused", admin);
        expect([unknown.status, Object.keys(unknown.data.fields)]).toEqual([400, ["state"]]);
      });

      it("records a consent and its withdrawal as two acts, newest first", async () => {
        const act = (granted: boolean) =>
          api.post(`/admin/groups/${squidId}/consents`, { purpose: "publish_income", granted }, admin);
        await act(true);
        const { group } = adminGroupResponse.parse((await act(false)).data);
        expect(group.publish_income).toBe(false);
        expect(group.consents.map((each) => each.granted)).toEqual([false, true]);
        const nobody = { purpose: "publish_income", granted: true };
        expect((await api.post("/admin/groups/grp_nobody/consents", nobody, admin)).status).toBe(404);
      });
    });

    it("every change of a group is in the audit log: who, what it was, what it became", async () => {
      const { group } = await create();
      const path = `/admin/groups/${group?.id}`;
      await api.post(path, { name: "น้ำผึ้งป่า", story: "เก็บจากป่า" }, admin);
      await api.post(`${path}/status`, { status: "paused" }, admin);
      await api.post(`${path}/consents`, { purpose: "publish_income", granted: false }, admin);
      await api.post(`/admin/products/${goods.productId}/group`, { group_id: group?.id }, admin);
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const { rows } = await pg.raw(
        `select act, actor_type, actor_id, request_id is not null as traced, before, after from audit_entry
         where subject_id in (?, ?) and actor_type = 'user' order by occurred_at, id`,
        [group?.id ?? "", goods.productId],
      );
      const by = { actor_type: "user", actor_id: adminId, traced: true };
      expect(rows).toMatchObject([
        { ...by, act: "enterprise_group.created", after: { handle: "honey", name: honey.name } },
        {
          ...by,
          act: "enterprise_group.updated",
          before: { name: honey.name, story: null },
          after: { name: "น้ำผึ้งป่า", story: "เก็บจากป่า" },
        },
        {
          ...by,
          act: "enterprise_group.status_set",
          before: { status: "active" },
          after: { status: "paused" },
        },
        { ...by, act: "enterprise_group.consent_withdrawn", after: { purpose: "publish_income" } },
        { ...by, act: "product.group_set", before: { group_id: squidId }, after: { group_id: group?.id } },
      ]);
      expect(Object.keys(rows[1]?.after ?? {}).sort()).toEqual(["name", "story"]);
    });

    describe("the group of a product", () => {
      it("is read and set, and null takes the product out of its group", async () => {
        const path = `/admin/products/${goods.productId}/group`;
        const first = productGroupResponse.parse((await api.get(path, admin)).data);
        expect(first.group?.handle).toBe("squid");
        const { group } = await create();
        const moved = await api.post(path, { group_id: group?.id }, admin);
        expect(productGroupResponse.parse(moved.data).group?.handle).toBe("honey");
        const [level] = await levelsOf(getContainer(), goods.inventoryItemId);
        expect(level?.location_id).toBe(group?.stock_location_id);
        const out = await api.post(path, { group_id: null }, admin);
        expect(productGroupResponse.parse(out.data).group).toBeNull();
        const nobody = await api.post(path, { group_id: "grp_nobody" }, admin);
        expect([nobody.status, nobody.data.code]).toEqual([404, "group_not_found"]);
        expect((await api.get("/admin/products/prod_nothing/group", admin)).status).toBe(404);
      });

      it("decides its shipping profile: core's form can't choose another", async () => {
        const profile = await getContainer()
          .resolve(Modules.FULFILLMENT)
          .createShippingProfiles({ name: "อื่น", type: "default" });
        const path = `/admin/products/${goods.productId}`;
        const other = await api.post(path, { shipping_profile_id: profile.id }, admin);
        expect([other.status, other.data.code]).toEqual([400, "profile_of_group"]);
        expect((await api.post(path, { title: "ชื่อใหม่" }, admin)).status).toBe(200);
      });

      it("decides where it is stocked: core's form can't add a second place", async () => {
        const { group } = await create();
        const item = goods.inventoryItemId;
        const level = { location_id: group?.stock_location_id, stocked_quantity: 5 };
        const attempts: [string, object][] = [
          [`/admin/inventory-items/${item}/location-levels`, level],
          [`/admin/inventory-items/${item}/location-levels/batch`, { create: [level] }],
          [
            "/admin/inventory-items/location-levels/batch",
            { create: [{ ...level, inventory_item_id: item }] },
          ],
        ];
        for (const [path, body] of attempts) {
          const { status, data } = await api.post(path, body, admin);
          expect([path, status, data.code]).toEqual([path, 400, "wrong_location"]);
        }
        const [own] = await levelsOf(getContainer(), item);
        const path = `/admin/inventory-items/${item}/location-levels/${own?.location_id}`;
        expect((await api.post(path, { stocked_quantity: 42 }, admin)).status).toBe(200);
        const levels = await levelsOf(getContainer(), item);
        expect(levels.map((each) => Number(each.stocked_quantity))).toEqual([42]);
      });
    });

    describe("a user without the policy", () => {
      it("reads nothing and changes nothing of groups", async () => {
        const product = `/admin/products/${goods.productId}/group`;
        const reads = ["/admin/groups", `/admin/groups/${squidId}`, product];
        const writes: [string, object][] = [
          ["/admin/groups", honey],
          [`/admin/groups/${squidId}`, { name: "x" }],
          [`/admin/groups/${squidId}/status`, { status: "paused" }],
          [`/admin/groups/${squidId}/consents`, { purpose: "publish_income", granted: true }],
          [product, { group_id: null }],
        ];
        const nobody = { validateStatus: () => true };
        for (const path of reads) {
          expect([path, (await api.get(path, nobody)).status]).toEqual([path, 401]);
          expect([path, (await api.get(path, stranger)).status]).toEqual([path, 403]);
          expect([path, (await api.get(path, reader)).status]).toEqual([path, 200]);
        }
        for (const [path, body] of writes) {
          expect([path, (await api.post(path, body, nobody)).status]).toEqual([path, 401]);
          expect([path, (await api.post(path, body, stranger)).status]).toEqual([path, 403]);
          expect([path, (await api.post(path, body, reader)).status]).toEqual([path, 403]);
        }
        const { data } = await api.get(`/admin/groups/${squidId}`, admin);
        expect(data.group).toMatchObject({ name: squid.name, status: "active", consents: [] });
      });
    });
  },
});
