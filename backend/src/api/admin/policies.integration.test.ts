import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { expect, it } from "vitest";
import { coreApi, ownApi, type RouteOfFile, routesOf } from "../../../integration/core-routes";
import { policiesOf } from "../../../integration/route-policies";
import { createStaff, createStaffOfRole } from "../../../integration/staff";
import { STAFF_ROLE_MODULE } from "../../modules/staff-role";
import { adminOnly, policyKeysOf, staffRoles } from "../../modules/staff-role/domain/staff-roles";
import type StaffRoleService from "../../modules/staff-role/service";
import { corePolicyMiddlewares, openToAllStaff } from "./core-policies";

const ownRoutes = routesOf(ownApi, "admin");
const coreRoutes = routesOf(coreApi, "admin");
const nameOf = ({ method, path }: RouteOfFile) => `${method} ${path}`;
const isReading = (key: string) => key.endsWith(":read");
/** Where money or stock moves, by the first word of the path. */
const moving =
  /^\/admin\/(orders|order-(edits|changes)|draft-orders|payments|payment-collections|returns|claims|exchanges|fulfillments|inventory-items|reservations|workflows-executions|products|price-lists|promotions)\b/;
const doors = [...coreRoutes, ...ownRoutes].filter(
  (route) => route.method !== "GET" && (moving.test(route.path) || ownRoutes.includes(route)),
);
/** Core looks at these bodies before anybody's rights. */
const bodies: Readonly<Record<string, object>> = {
  "POST /admin/products/imports": {
    file_key: "goods",
    originalname: "goods.csv",
    extension: "csv",
    size: 1,
    mime_type: "text/csv",
  },
};
/** What each role may do at a door of core, by the start of its path. Nothing else, and a viewer nothing at all. */
const mayDo: Readonly<Record<string, readonly string[]>> = {
  Viewer: [],
  Verifier: [],
  Reporter: [
    "POST /admin/fulfillments",
    "POST /admin/orders/:id/fulfillments",
    "POST /admin/inventory-items",
    "DELETE /admin/products",
    "POST /admin/products",
  ],
  Finance: [
    "POST /admin/orders/:id",
    "POST /admin/orders/export",
    "POST /admin/order-",
    "DELETE /admin/order-",
    "POST /admin/draft-orders/:id",
    "DELETE /admin/draft-orders/:id/",
    "POST /admin/payments/:id/refund",
    "POST /admin/returns",
    "DELETE /admin/returns",
  ],
};

/** A report holds nothing that its reader may not see on a page, and moves nothing. */
const viewersToo = new Set(["POST /admin/reports", "POST /admin/reports/:id/cancel"]);

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const call = (route: RouteOfFile, options: object) =>
      api.request({
        method: route.method,
        url: route.path.replace(/:\w+/g, "x_01ABC"),
        data: route.method === "GET" ? undefined : (bodies[nameOf(route)] ?? {}),
        ...options,
      });
    const declaredPolicies = async () => {
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
      const { data } = await query.graph({ entity: "rbac_policy", fields: ["key"] });
      return new Set((data as { key: string }[]).map(({ key }) => key));
    };

    it("every admin route of core and of ours names a declared policy, and one that changes something asks for more than reading", async () => {
      expect([ownRoutes.length >= 10, coreRoutes.length >= 400]).toEqual([true, true]);
      const declared = await declaredPolicies();
      for (const route of [...coreRoutes, ...ownRoutes]) {
        const named = policiesOf(route);
        if (nameOf(route) in openToAllStaff) continue;
        expect.soft(named, nameOf(route)).not.toEqual([]);
        if (route.method !== "GET") {
          expect
            .soft(
              named.filter((key) => !isReading(key)),
              `${nameOf(route)} changes something`,
            )
            .not.toEqual([]);
        }
        const undeclared = named.filter((key) => !declared.has(key) && !key.endsWith(":*"));
        expect.soft(undeclared, nameOf(route)).toEqual([]);
      }
      const known = new Set([...coreRoutes, ...ownRoutes].map(nameOf));
      expect(Object.keys(openToAllStaff).filter((name) => !known.has(name))).toEqual([]);
    });

    it("every policy of ours is given to a role or kept for admins, and roles name only policies that exist", async () => {
      const declared = await declaredPolicies();
      const given = new Set([...staffRoles.map(({ grants }) => grants), adminOnly].flatMap(policyKeysOf));
      const ownPolicies = new Set(ownRoutes.flatMap(policiesOf));
      expect(
        [...ownPolicies].filter((key) => !given.has(key)),
        "say in staff-roles.ts who has it",
      ).toEqual([]);
      expect([...given].filter((key) => !declared.has(key))).toEqual([]);
    });

    it("at core's doors to money and stock each role may do what is listed here, and nothing else", () => {
      const coreDoors = doors.filter((door) => !ownRoutes.includes(door));
      expect(coreDoors.length).toBeGreaterThan(120);
      for (const role of staffRoles) {
        const has = new Set(policyKeysOf(role.grants));
        const allowed = coreDoors.filter((door) => policiesOf(door).every((key) => has.has(key))).map(nameOf);
        const expected = mayDo[role.name] ?? [];
        expect
          .soft(
            allowed.filter((name) => !expected.some((start) => name.startsWith(start))),
            `${role.name} may do this too`,
          )
          .toEqual([]);
        expect
          .soft(
            expected.filter((start) => !allowed.some((name) => name.startsWith(start))),
            `${role.name} may not do this`,
          )
          .toEqual([]);
      }
    });

    it("a viewer is turned away where money moves and where core forgot to ask, and a secret API key, which has no role, everywhere", async () => {
      const container = getContainer();
      const viewer = await createStaffOfRole(container, api, "viewer@example.com", "Viewer");
      const ours = new Set(corePolicyMiddlewares.map(({ method, matcher }) => `${method} ${matcher}`));
      const tried = doors.filter(
        (door) =>
          !viewersToo.has(nameOf(door)) &&
          (ours.has(nameOf(door)) || /^\/admin\/(orders|pay)/.test(door.path) || ownRoutes.includes(door)),
      );
      for (const door of tried) {
        const answer = await call(door, viewer.options);
        expect.soft(answer.status, `${nameOf(door)}: ${JSON.stringify(answer.data).slice(0, 120)}`).toBe(403);
      }
      const key = await container
        .resolve(Modules.API_KEY)
        .createApiKeys({ title: "machine", type: "secret", created_by: "test" });
      const machine = { auth: { username: key.token, password: "" }, validateStatus: () => true };
      for (const route of ownRoutes) {
        expect.soft((await call(route, machine)).status, `${nameOf(route)} by key`).toBe(403);
      }
      expect((await api.get("/admin/feature-flags", machine)).status).toBe(200);
    });

    it("every admin route of ours is shut without a login, and to staff whose role does not allow it", async () => {
      const container = getContainer();
      const nobody = await createStaff(container, api, "no-role@example.com", []);
      const other = await createStaff(container, api, "other@example.com", [
        { resource: "promotion", operation: "read" },
      ]);
      for (const route of ownRoutes) {
        const anonymous = await call(route, { validateStatus: () => true });
        expect.soft(anonymous.status, `${nameOf(route)}, not signed in`).toBe(401);
        for (const staff of [nobody, other]) {
          const answer = await call(route, staff.options);
          expect
            .soft(answer.status, `${nameOf(route)}: ${JSON.stringify(answer.data).slice(0, 120)}`)
            .toBe(403);
        }
      }
    });

    it("a role that is taken away, and a user who is deleted, are shut out at once, with the same login", async () => {
      const container = getContainer();
      const chief = await createStaff(container, api, "chief@example.com", "all");
      const policy = { resource: "enterprise_group", operation: "read" };
      const staff = await createStaff(container, api, "staff@example.com", [policy]);
      const status = async () => (await api.get("/admin/groups", staff.options)).status;
      const { roles } = (await api.get("/admin/rbac/roles", chief.options)).data;
      const role = roles.find((each: { name: string }) => each.name === "staff@example.com");
      const users = `/admin/rbac/roles/${role.id}/users`;

      expect(await status()).toBe(200);
      const taken = await api.delete(users, { ...chief.options, data: { users: [staff.userId] } });
      expect(taken.status).toBe(200);
      expect(await status()).toBe(403);
      await api.post(users, { users: [staff.userId] }, chief.options);
      expect(await status()).toBe(200);
      expect((await api.delete(`/admin/users/${staff.userId}`, chief.options)).status).toBe(200);
      expect(await status()).toBe(401);
      expect((await api.get("/admin/feature-flags", staff.options)).status).toBe(200);
    });

    it("a role that is allowed is let through to reading", async () => {
      const container = getContainer();
      const reads = ownRoutes.filter((route) => route.method === "GET" && !route.path.includes(":"));
      const policies = [...new Set(reads.flatMap(policiesOf))].map((key) => {
        const [resource = "", operation = ""] = key.split(":");
        return { resource, operation };
      });
      const staff = await createStaff(container, api, "reader@example.com", policies);
      for (const route of reads) {
        const answer = await call(route, staff.options);
        expect.soft(answer.status, `${route.path}: ${JSON.stringify(answer.data).slice(0, 200)}`).toBe(200);
      }
    });

    it("the roles are what the table says after every start, whoever changed them, also when processes start together", async () => {
      const roles = getContainer().resolve<StaffRoleService>(STAFF_ROLE_MODULE);
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const keysOf = async (name: string) => {
        const { rows } = await pg.raw(
          `select policy.key from rbac_role_policy given join rbac_role role on role.id = given.role_id
             join rbac_policy policy on policy.id = given.policy_id
            where role.name = ? and given.deleted_at is null order by 1`,
          [name],
        );
        return rows.map((row: { key: string }) => row.key);
      };
      await Promise.all([roles.sync(), roles.sync(), roles.sync()]);
      await pg.raw(
        `insert into rbac_role_policy (id, role_id, policy_id)
           select 'rlpl_too_much', role.id, policy.id from rbac_role role, rbac_policy policy
            where role.name = 'Viewer' and policy.key = 'refund:create'`,
      );
      await pg.raw(
        "delete from rbac_role_policy where role_id = (select id from rbac_role where name = 'Finance')",
      );
      expect(await roles.sync()).toEqual([]);
      for (const { name, grants } of staffRoles) {
        expect(await keysOf(name), name).toEqual(policyKeysOf(grants));
      }
      const { rows } = await pg.raw("select count(*) as roles from rbac_role where deleted_at is null");
      expect(Number(rows[0].roles)).toBe(5);
    });
  },
});
