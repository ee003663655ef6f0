import { definePolicies } from "@medusajs/framework/utils";

export default definePolicies([
  {
    name: "ReadIncomeEntries",
    resource: "income_entry",
    operation: "read",
    description: "See the income of groups and every entry behind it",
  },
]);
