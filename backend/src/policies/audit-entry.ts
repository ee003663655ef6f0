import { definePolicies } from "@medusajs/framework/utils";

export default definePolicies([
  {
    name: "ReadAuditEntries",
    resource: "audit_entry",
    operation: "read",
    description: "See who did what, when and for whom",
  },
]);
