import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { expect, it } from "vitest";
import { ownApi, routesOf } from "../../../integration/core-routes";
import { createStaff } from "../../../integration/staff";
import middlewares from "../middlewares";

type Policy = { resource: string; operation: string };
const ownRoutes = routesOf(ownApi, "admin");

/** The policies that stand before a route. */
function policiesOf({ method, path }: { method: string; path: string }): Policy[] {
  return (middlewares.routes ?? []).flatMap((entry) => {
    const methods = [entry.methods ?? entry.method ?? []].flat();
    if (entry.matcher !== path || !methods.some((each) => each === method)) return [];
    return [entry.policies ?? []]
      .flat()
      .flatMap(({ resource, operation }) =>
        [operation].flat().map((each) => ({ resource, operation: each })),
      );
  });
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const call = (route: { method: string; path: string }, options: object) =>
      api.request({
        method: route.method,
        url: route.path.replace(/:\w+/g, "x_01ABC"),
        data: route.method === "GET" ? undefined : {},
        ...options,
      });

    it("every admin route of ours names a policy, and every policy it names is declared", async () => {
      expect(ownRoutes.length).toBeGreaterThanOrEqual(10);
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY);
      const { data } = await query.graph({ entity: "rbac_policy", fields: ["resource", "operation"] });
      const declared = new Set((data as Policy[]).map((each) => `${each.resource}:${each.operation}`));
      for (const route of ownRoutes) {
        const named = policiesOf(route).map((each) => `${each.resource}:${each.operation}`);
        expect.soft(named, `${route.method} ${route.path}`).not.toEqual([]);
        expect
          .soft(
            named.filter((name) => !declared.has(name)),
            `${route.method} ${route.path}`,
          )
          .toEqual([]);
      }
    });

    it("every admin route of ours is shut without a login, and to staff whose role does not allow it", async () => {
      const container = getContainer();
      const nobody = await createStaff(container, api, "no-role@example.com", []);
      const other = await createStaff(container, api, "other@example.com", [
        { resource: "promotion", operation: "read" },
      ]);
      for (const route of ownRoutes) {
        const name = `${route.method} ${route.path}`;
        const anonymous = await call(route, { validateStatus: () => true });
        expect.soft(anonymous.status, `${name}, not signed in`).toBe(401);
        for (const staff of [nobody, other]) {
          const answer = await call(route, staff.options);
          expect.soft(answer.status, `${name}: ${JSON.stringify(answer.data).slice(0, 120)}`).toBe(403);
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
      const byName = new Map(
        reads.flatMap(policiesOf).map((each) => [`${each.resource}:${each.operation}`, each]),
      );
      const staff = await createStaff(container, api, "reader@example.com", [...byName.values()]);
      for (const route of reads) {
        const answer = await call(route, staff.options);
        expect.soft(answer.status, `${route.path}: ${JSON.stringify(answer.data).slice(0, 200)}`).toBe(200);
      }
    });
  },
});
