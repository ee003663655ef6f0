import { definePolicies } from "@medusajs/framework/utils";

export default definePolicies([
  {
    name: "ReadIncomeClaims",
    resource: "income_claim",
    operation: "read",
    description: "See claims of income and their evidence",
  },
  {
    name: "WriteIncomeClaims",
    resource: "income_claim",
    operation: "create",
    description: "Claim income for a group, edit and submit claims",
  },
  {
    name: "VerifyIncomeClaims",
    resource: "income_claim",
    operation: "update",
    description: "Verify or reject what others claimed, and withdraw claims",
  },
]);
