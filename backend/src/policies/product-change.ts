import { definePolicies } from "@medusajs/framework/utils";

export default definePolicies([
  {
    name: "ReadProductChanges",
    resource: "product_change",
    operation: "read",
    description: "See what groups ask for their goods",
  },
  {
    name: "DecideProductChanges",
    resource: "product_change",
    operation: "update",
    description: "Approve first publications and changes of goods, or send them back",
  },
]);
