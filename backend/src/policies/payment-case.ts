import { definePolicies } from "@medusajs/framework/utils";

export default definePolicies([
  {
    name: "ReadPaymentCases",
    resource: "payment_case",
    operation: "read",
    description: "See money that no order can take",
  },
]);
