import type { MiddlewareRoute } from "@medusajs/framework/http";

type Method = "GET" | "POST" | "DELETE";
type Need = readonly [method: Method, matcher: string, ...policies: string[]];

/**
 * Routes of core that change something and ask for nothing, or only for the right to read, in 2.21.2: with
 * `product:read` alone one could change a product, and with `workflow_execution:read` run any workflow, refunds too.
 * Each is given the policy that core asks for elsewhere. A test finds every other one.
 */
const needs: readonly Need[] = [
  ["POST", "/admin/products/:id", "product:update"],
  ["POST", "/admin/products/:id/images/:image_id/variants/batch", "product:update"],
  ["POST", "/admin/products/:id/variants/:variant_id", "product_variant:update"],
  ["POST", "/admin/products/:id/variants/:variant_id/images/batch", "product_variant:update"],
  ["POST", "/admin/inventory-items/export", "inventory_item:update"],
  ["POST", "/admin/orders/export", "order:update", "customer:read"],
  // An export becomes a public file under a name that says when it was made.
  ["POST", "/admin/products/export", "product:update"],
  ["POST", "/admin/products/import", "product:create", "product:update"],
  ["POST", "/admin/products/import/:transaction_id/confirm", "product:create", "product:update"],
  ["POST", "/admin/products/imports", "product:create", "product:update"],
  ["POST", "/admin/products/imports/:transaction_id/confirm", "product:create", "product:update"],
  ["DELETE", "/admin/inventory-items/:id", "inventory_item:delete"],
  ["DELETE", "/admin/price-lists/:id", "price_list:delete"],
  ["DELETE", "/admin/tax-rates/:id", "tax_rate:delete"],
  ["DELETE", "/admin/draft-orders/:id", "order:delete"],
  ["DELETE", "/admin/draft-orders/:id/edit", "order:update"],
  ["POST", "/admin/draft-orders/:id/edit", "order:update"],
  ["POST", "/admin/draft-orders/:id/edit/confirm", "order:update"],
  ["POST", "/admin/draft-orders/:id/edit/request", "order:update"],
  ["DELETE", "/admin/draft-orders/:id/edit/items/:action_id", "order:update"],
  ["DELETE", "/admin/draft-orders/:id/edit/shipping-methods/:action_id", "order:update"],
  ["DELETE", "/admin/draft-orders/:id/edit/shipping-methods/method/:method_id", "order:update"],
  ["POST", "/admin/workflows-executions/:workflow_id/run", "workflow_execution:run"],
  ["POST", "/admin/workflows-executions/:workflow_id/steps/failure", "workflow_execution:run"],
  ["POST", "/admin/workflows-executions/:workflow_id/steps/success", "workflow_execution:run"],
  ["POST", "/admin/rbac/roles", "rbac_role:create"],
  ["GET", "/admin/index/details", "search_index:read"],
  ["POST", "/admin/index/sync", "search_index:update"],
  ["GET", "/admin/search-indexes", "search_index:read"],
  ["DELETE", "/admin/search-indexes/:id", "search_index:delete"],
  ["POST", "/admin/search-indexes/:id/reindex", "search_index:update"],
  // It finds whatever it is asked for, shoppers and staff too.
  ["GET", "/admin/search", "order:read", "customer:read", "user:read"],
  ["POST", "/admin/layouts/:zone/configuration", "view_configuration:update"],
  ["DELETE", "/admin/layouts/:zone/configuration", "view_configuration:delete"],
  ["POST", "/admin/views/:entity/configurations", "view_configuration:update"],
  ["POST", "/admin/views/:entity/configurations/active", "view_configuration:update"],
  ["POST", "/admin/views/:entity/configurations/:id", "view_configuration:update"],
  ["DELETE", "/admin/views/:entity/configurations/:id", "view_configuration:delete"],
  ["POST", "/admin/property-labels", "view_configuration:update"],
  ["POST", "/admin/property-labels/batch", "view_configuration:update"],
  ["POST", "/admin/property-labels/:id", "view_configuration:update"],
  ["DELETE", "/admin/property-labels/:id", "view_configuration:delete"],
];

export const corePolicyMiddlewares: MiddlewareRoute[] = needs.map(([method, matcher, ...policies]) => ({
  matcher,
  method,
  policies: policies.map((key) => {
    const [resource = "", operation = ""] = key.split(":");
    return { resource, operation };
  }),
}));

/** Routes that any member of staff may call, and why. */
export const openToAllStaff: Readonly<Record<string, string>> = {
  "GET /admin/feature-flags": "which parts of core are on: no data",
  "GET /admin/plugins": "names of plugins: no data",
  "GET /admin/users/me": "one's own name and address",
  "GET /admin/rbac/me/permissions": "one's own rights",
  "POST /admin/invites/accept": "asks for the token of the invitation",
  "GET /admin/property-labels": "words of the staff pages",
  "GET /admin/property-labels/:id": "words of the staff pages",
  "GET /admin/views/entities": "layout of the staff pages",
  "GET /admin/views/:entity/columns": "layout of the staff pages",
  "GET /admin/views/:entity/configurations": "layout of the staff pages",
  "GET /admin/views/:entity/configurations/:id": "layout of the staff pages",
  "GET /admin/views/:entity/configurations/active": "layout of the staff pages",
  "GET /admin/layouts/configurations": "layout of the staff pages",
  "GET /admin/layouts/:zone/configuration": "layout of the staff pages",
};
