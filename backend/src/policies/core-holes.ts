import { definePolicies } from "@medusajs/framework/utils";

/**
 * Words for routes of core that have none (`api/admin/core-policies.ts` uses them), and three that core 2.21.2 asks for
 * without having declared them, so that no role but the super admin could have them.
 */
export default definePolicies([
  {
    name: "CreateRefunds",
    resource: "refund",
    operation: "create",
    description: "Refund a payment",
  },
  {
    name: "CreateCaptures",
    resource: "capture",
    operation: "create",
    description: "Capture a payment; Omise captures by itself, so nobody needs it",
  },
  {
    name: "CreateCreditLines",
    resource: "credit_line",
    operation: "create",
    description: "Give an order a credit line",
  },
  {
    name: "RunWorkflows",
    resource: "workflow_execution",
    operation: "run",
    description: "Run any workflow by its name, and answer for its steps",
  },
  {
    name: "ReadSearchIndexes",
    resource: "search_index",
    operation: "read",
    description: "See the indexes of the search",
  },
  {
    name: "UpdateSearchIndexes",
    resource: "search_index",
    operation: "update",
    description: "Fill an index of the search anew",
  },
  {
    name: "DeleteSearchIndexes",
    resource: "search_index",
    operation: "delete",
    description: "Delete an index of the search",
  },
  {
    name: "UpdateViewConfigurations",
    resource: "view_configuration",
    operation: "update",
    description: "Change how lists and pages of the staff pages are laid out",
  },
  {
    name: "DeleteViewConfigurations",
    resource: "view_configuration",
    operation: "delete",
    description: "Take a layout of lists and pages away",
  },
]);
