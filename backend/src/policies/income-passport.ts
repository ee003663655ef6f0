import { definePolicies } from "@medusajs/framework/utils";

export default definePolicies([
  {
    name: "ReadIncomePassports",
    resource: "income_passport",
    operation: "read",
    description: "See income passports of groups and print them",
  },
  {
    name: "IssueIncomePassports",
    resource: "income_passport",
    operation: "create",
    description: "Issue income passports over verified income",
  },
  {
    name: "RevokeIncomePassports",
    resource: "income_passport",
    operation: "update",
    description: "Revoke income passports",
  },
]);
