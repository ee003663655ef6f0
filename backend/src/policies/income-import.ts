import { definePolicies } from "@medusajs/framework/utils";

export default definePolicies([
  {
    name: "ReadIncomeImports",
    resource: "income_import",
    operation: "read",
    description: "See imports of income and of the register, their rows and what is wrong with them",
  },
  {
    name: "CreateIncomeImports",
    resource: "income_import",
    operation: "create",
    description: "Bring spreadsheets in, map their columns and hand them to a second person",
  },
  {
    name: "ApproveIncomeImports",
    resource: "income_import",
    operation: "update",
    description: "Approve imports that others prepared, stop their posting, and undo them",
  },
]);
