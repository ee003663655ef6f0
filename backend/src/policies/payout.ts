import { definePolicies } from "@medusajs/framework/utils";

/** What CPA pays out to groups: recorded by one person, approved by another. */
export default definePolicies([
  {
    name: "ReadPayouts",
    resource: "payout",
    operation: "read",
    description: "See what CPA holds for each group and what was paid out",
  },
  {
    name: "RecordPayouts",
    resource: "payout",
    operation: "create",
    description: "Record a payout to a group with its slip, or cancel one that is not approved",
  },
  {
    name: "ApprovePayouts",
    resource: "payout",
    operation: "approve",
    description: "Approve a payout that somebody else has recorded",
  },
]);
