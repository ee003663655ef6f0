import { portalProductResponse } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CatalogueShop, createCatalogueShop } from "../../../../integration/catalogue-shop";
import { createPortalMember } from "../../../../integration/portal";
import { createStaffOfRole } from "../../../../integration/staff";
import { waitUntil } from "../../../../integration/wait-until";
import { WORLD_MODULE } from "../../../modules/world/index";
import type WorldService from "../../../modules/world/service";
import { resumeDueShops } from "../../../workflows/group/pause-shop";
import { setGroupStatusWorkflow } from "../../../workflows/group/set-group-status";

const paste = {
  title: "น้ำพริกปลาทู",
  category: "chili-paste",
  description: "น้ำพริกปลาทูตำมือ รสจัด กินกับผักสด",
  storage: "ambient",
  shelf_life_days: 90,
  fda_exempt_reason: null,
  pictures: [] as string[],
  certificates: [
    { kind: "fda", number: "๒๑๒๐๑๒๓๔๖๐๐๐๑", level: null, valid_until: null, photo_id: null as string | null },
  ],
  variants: [
    {
      id: null as string | null,
      price_satang: 8900 as number | null,
      net_amount: 200,
      net_unit: "g",
      weight_grams: 260 as number | null,
    },
  ],
  send: true,
};

/** A phone's photo: lying on its side, with the place where it was taken. */
const photo = (width = 300, height = 200) =>
  sharp({ create: { width, height, channels: 3, background: "#c84" } })
    .withExif({
      IFD0: { Make: "CANARYPHONE" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "12/1 40/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: CatalogueShop;
    let member: Awaited<ReturnType<typeof createPortalMember>>;
    let verifier: Awaited<ReturnType<typeof createStaffOfRole>>;
    let keys = 0;
    const send = (path: string, bytes: Buffer | string, who = member) =>
      api.post(path, bytes, {
        ...who.options,
        headers: { ...who.options.headers, "content-type": "image/jpeg" },
        maxBodyLength: Number.POSITIVE_INFINITY,
      });
    const takePicture = async () =>
      (await send("/portal/pictures", await photo())).data.picture.path as string;
    const create = async (change: object = {}) =>
      api.post(
        "/portal/products",
        { ...paste, stock: 12, request_key: `request-key-${++keys}`, ...change },
        member.options,
      );
    const read = async (id: string) =>
      portalProductResponse.parse((await api.get(`/portal/products/${id}`, member.options)).data).product;
    /** The form of a product as the page fills it in, changed. */
    const save = async (id: string, change: object) => {
      const { variants, title, category, description, storage, shelf_life_days, ...rest } = await read(id);
      const { fda_exempt_reason, pictures, certificates } = rest;
      const form = { title, category, description, storage, shelf_life_days, fda_exempt_reason };
      const sizes = variants.map(({ id: variant, price_satang, net_amount, net_unit, weight_grams }) => ({
        ...{ id: variant, price_satang, net_amount, net_unit, weight_grams },
      }));
      const body = { ...form, pictures, certificates, variants: sizes, send: true, ...change };
      return api.post(`/portal/products/${id}`, body, member.options);
    };
    const openChanges = async () => (await api.get("/admin/product-changes", verifier.options)).data.changes;
    const decide = (
      change: { id: string; version: number },
      act: "approve" | "reject",
      body: object = {},
      who = verifier,
    ) =>
      api.post(
        `/admin/product-changes/${change.id}/${act}`,
        { version: change.version, ...body },
        who.options,
      );
    const inShop = async (handle: string) => {
      const headers = shop.storeHeaders;
      return api.get(`/store/catalogue/${handle}`, { headers, validateStatus: () => true });
    };
    const onSale = async (change: object = {}) => {
      const { data } = await create({ pictures: [await takePicture()], ...change });
      const [asked] = await openChanges();
      expect((await decide(asked, "approve")).status).toBe(200);
      return data.product as { id: string; handle: string };
    };

    beforeAll(async () => {
      const container = getContainer();
      await container.resolve<WorldService>(WORLD_MODULE).fix("sample");
      shop = await createCatalogueShop(container);
    });
    beforeEach(async () => {
      member = await createPortalMember(getContainer(), {
        groupId: shop.groups.sea,
        phone: "+66811111111",
        name: "ป้าแดง",
      });
      verifier = await createStaffOfRole(getContainer(), api, "verifier@example.com", "Verifier");
    });

    describe("a new product", () => {
      it("waits for staff, is in the shop within two seconds of their yes, and is made once however often it is sent", async () => {
        const pictures = [await takePicture()];
        const made = await create({ pictures, request_key: "the-same-request" });
        expect([made.status, made.data.product.state]).toEqual([201, "waiting"]);
        const again = await create({ pictures, request_key: "the-same-request" });
        const { id, handle } = made.data.product;
        expect(again.data.product.id).toBe(id);
        expect((await inShop(handle)).status).toBe(404);
        expect((await read(id)).variants[0]?.on_hand).toBe(12);

        const [asked] = await openChanges();
        expect(asked).toMatchObject({
          kind: "first",
          asked_by: "ป้าแดง",
          before: null,
          prices_satang: [8900],
        });
        expect(asked.after).toMatchObject({ title: paste.title, pictures });
        const said = Date.now();
        expect((await decide(asked, "approve")).status).toBe(200);
        const answer = await waitUntil(
          () => inShop(handle),
          ({ status }) => status === 200,
        );
        expect(Date.now() - said, "and what a busy machine adds").toBeLessThan(2_000 + 5_000);
        expect(answer.data.product).toMatchObject({
          title: paste.title,
          images: pictures,
          net_content: "200 กรัม",
          certificates: [{ kind: "fda", number: "21-2-01234-6-0001" }],
          variants: [{ price_satang: 8900, in_stock: true }],
        });
        expect((await read(id)).state).toBe("on_sale");
        expect((await decide(asked, "approve")).status).toBe(409);
      });

      it("is kept as it is when something is missing, and not sent: price, net quantity and certificates are the law's", async () => {
        const bad: [object, number, string[]][] = [
          [{ certificates: [] }, 400, ["picture", "certificate"]],
          [{ variants: [{ ...paste.variants[0], price_satang: 0 }] }, 400, ["variants.0.price_satang"]],
          [
            { variants: [{ ...paste.variants[0], weight_grams: null, price_satang: null }] },
            400,
            ["picture", "price", "weight"],
          ],
          [
            { certificates: [{ ...paste.certificates[0], number: "21-2-01234" }] },
            400,
            ["picture", "fda_number"],
          ],
          [{ title: "x" }, 400, ["title"]],
          [{ stock: -1 }, 400, ["stock"]],
          [{ stock: "สิบ" }, 400, ["stock"]],
          [{ group_id: shop.groups.honey }, 400, ["group_id"]],
        ];
        for (const [change, status, fields] of bad) {
          const { status: got, data } = await create(change);
          expect([change, got, Object.keys(data.fields)]).toEqual([change, status, fields]);
        }
        const kept = await create({ certificates: [], send: false });
        expect(kept.data.product).toMatchObject({ state: "draft", missing: ["picture", "certificate"] });
        expect(await openChanges()).toEqual([]);
      });

      it("comes back with staff's reason, and goes again when it is mended", async () => {
        const { data } = await create({ pictures: [await takePicture()] });
        const { id } = data.product;
        const [asked] = await openChanges();
        await decide(asked, "reject", { note: "รูปไม่ชัด ถ่ายใหม่ให้เห็นฉลาก" });
        expect(await read(id)).toMatchObject({ state: "returned", note: "รูปไม่ชัด ถ่ายใหม่ให้เห็นฉลาก" });
        await save(id, { pictures: [await takePicture()] });
        expect((await read(id)).state).toBe("waiting");
        expect((await read(id)).log.map(({ act }) => act)).toEqual([
          "sent",
          "changed",
          "rejected",
          "sent",
          "created",
        ]);
      });
    });

    describe("a product that is on sale", () => {
      it("changes its price at once, and its name and claims when staff have looked at them", async () => {
        const { id, handle } = await onSale();
        const before = await read(id);
        const [variant] = before.variants;
        const size = { ...variant, price_satang: 9500 } as Record<string, unknown>;
        for (const name of ["title", "item_id", "on_hand"]) delete size[name];
        const changed = await save(id, { title: "น้ำพริกปลาทูสูตรยาย", variants: [size] });
        expect(changed.data.product).toMatchObject({ state: "changed", title: "น้ำพริกปลาทูสูตรยาย" });
        const shown = await waitUntil(
          async () => (await inShop(handle)).data.product,
          (product) => product?.price_satang === 9500,
        );
        expect(shown.title).toBe(paste.title);
        const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
        const { data } = await query.graph({
          entity: "product_variant",
          fields: ["prices.amount"],
          filters: { id: variant?.id ?? "" },
        });
        expect((data[0]?.prices ?? []).map((price: { amount: number }) => Number(price.amount))).toEqual([
          95,
        ]);

        const [asked] = await openChanges();
        expect(asked).toMatchObject({ kind: "change", fields: ["title"], before: { title: paste.title } });
        await save(id, { title: "น้ำพริกปลาทูสูตรยายแดง" });
        expect((await decide(asked, "approve")).status).toBe(409);
        const [newer] = await openChanges();
        await decide(newer, "approve");
        await waitUntil(
          async () => (await inShop(handle)).data.product.title,
          (title) => title === "น้ำพริกปลาทูสูตรยายแดง",
        );
        expect((await read(id)).log.find(({ prices }) => prices.length > 0)).toMatchObject({
          by: "ป้าแดง",
          prices: [{ before: 8900, after: 9500 }],
        });
      });

      it("leaves nothing to look at when the group wants again what the shop has", async () => {
        const { id } = await onSale();
        await save(id, { description: "น้ำพริกปลาทูตำมือ รสกลมกล่อม" });
        expect(await openChanges()).toHaveLength(1);
        await save(id, { description: paste.description });
        expect([await openChanges(), (await read(id)).state]).toEqual([[], "on_sale"]);
      });
    });

    describe("a photo", () => {
      it("is turned upright, made small, and loses its place and camera, as WebP and as AVIF", async () => {
        const path = await takePicture();
        const get = (accept: string) =>
          api.get(path, { headers: { accept }, responseType: "arraybuffer" as const });
        for (const [accept, type, format] of [
          ["image/avif,image/webp", "image/avif", "heif"],
          ["image/webp", "image/webp", "webp"],
        ] as const) {
          const { headers, data } = await get(accept);
          const bytes = Buffer.from(data);
          const seen = await sharp(bytes).metadata();
          expect([headers["content-type"], seen.format, seen.width, seen.height]).toEqual([
            type,
            format,
            200,
            300,
          ]);
          expect([seen.exif, bytes.includes("CANARYPHONE")]).toEqual([undefined, false]);
        }
        const large = await send("/portal/pictures", await photo(4000, 3000));
        expect(large.data.picture).toMatchObject({ width: 900, height: 1200 });
      });

      it("of 40 MB, and a page or drawing that is called a photo, are refused in Thai, also as a certificate's", async () => {
        const svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        const bad: [Buffer | string, number, string][] = [
          [svg, 400, "photo_not_readable"],
          ["<!doctype html><script>alert(1)</script>", 400, "photo_not_readable"],
          [
            Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2000, 7)]),
            400,
            "photo_not_readable",
          ],
          [Buffer.alloc(40 * 1024 * 1024, 1), 413, "photo_too_large"],
        ];
        for (const [bytes, status, code] of bad) {
          const answer = await send("/portal/pictures", bytes);
          expect([answer.status, answer.data.code]).toEqual([status, code]);
          expect(answer.data.message).toMatch(/[ก-๙]/);
        }
        expect((await send("/portal/certificate-photos", svg)).data.code).toBe("photo_not_readable");
      });

      it("of another group is not found, and a certificate's photo is seen by staff only", async () => {
        const other = await createPortalMember(getContainer(), {
          groupId: shop.groups.honey,
          phone: "+66822222222",
        });
        const { data: theirs } = await send("/portal/pictures", await photo(), other);
        expect((await create({ pictures: [theirs.picture.path] })).status).toBe(404);
        const { data: secret } = await send("/portal/certificate-photos", await photo(), other);
        const certificates = [{ ...paste.certificates[0], photo_id: secret.photo.id }];
        expect((await create({ certificates, send: false })).status).toBe(404);

        const { data: own } = await send("/portal/certificate-photos", await photo());
        const mine = [{ ...paste.certificates[0], photo_id: own.photo.id }];
        const made = await create({ certificates: mine, pictures: [await takePicture()] });
        expect(made.data.product.certificates[0].photo_id).toBe(own.photo.id);
        const seen = await api.get(`/admin/private-files/${own.photo.id}`, verifier.options);
        expect(seen.status).toBe(200);
      });
    });

    it("a manager's pause stops orders until its day, in the group's words, and ends by itself; what staff shut stays shut", async () => {
      const container = getContainer();
      const group = async () =>
        (await api.get("/store/groups/sea", { headers: shop.storeHeaders })).data.group;
      const sellable = async () => (await inShop("dried-squid")).data.product.sellable;
      const day = (days: number) => toBangkokDate(new Date(Date.now() + days * 86_400_000));
      const pause = (body: object) => api.post("/portal/shop/pause", body, member.options);
      const message = "ไปออกบูธที่เมืองทอง";
      expect((await pause({ until: day(0), message })).data.code).toBe("pause_date_invalid");
      expect((await pause({ until: "2569-01-01", message })).data.code).toBe("pause_date_invalid");
      expect((await pause({ until: day(3), message })).data.shop.status).toBe("paused");
      expect(await group()).toMatchObject({ status: "paused", pause: { until: day(3), message } });
      await waitUntil(sellable, (said) => said === "group_paused");

      expect(await resumeDueShops(container)).toBe(0);
      const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      await pg.raw("update enterprise_group set paused_until = ? where handle = 'sea'", [day(0)]);
      expect(await resumeDueShops(container)).toBe(1);
      expect(await group()).toMatchObject({ status: "active", pause: null });
      await waitUntil(sellable, (said) => said === "yes");

      await setGroupStatusWorkflow(container).run({ input: { id: shop.groups.sea, status: "paused" } });
      const opened = await api.post("/portal/shop/resume", {}, member.options);
      expect([opened.status, opened.data.code]).toEqual([409, "paused_by_staff"]);
      expect(await resumeDueShops(container)).toBe(0);
    });

    it("staff who asked for a group do not approve their own request, and a reporter approves none", async () => {
      const container = getContainer();
      const { data } = await create({ pictures: [await takePicture()] });
      const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      await pg.raw("update product_change set asked_by_type = 'user', asked_by_id = ? where product_id = ?", [
        verifier.userId,
        data.product.id,
      ]);
      const [asked] = await openChanges();
      expect((await decide(asked, "approve")).data.code).toBe("own_change");
      const reporter = await createStaffOfRole(container, api, "reporter@example.com", "Reporter");
      expect((await decide(asked, "approve", {}, reporter)).status).toBe(403);
      expect((await read(data.product.id)).state).toBe("waiting");
    });
  },
});
