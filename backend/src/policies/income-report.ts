import { definePolicies } from "@medusajs/framework/utils";

export default definePolicies([
  {
    name: "ReadIncomeReports",
    resource: "income_report",
    operation: "read",
    description: "See and fetch one's own reports",
  },
  {
    name: "CreateIncomeReports",
    resource: "income_report",
    operation: "create",
    description: "Have reports made, of tables that one may see",
  },
]);
