import { definePolicies } from "@medusajs/framework/utils";

export default definePolicies([
  {
    name: "ReadGroupMembers",
    resource: "group_member",
    operation: "read",
    description: "See who acts for a group",
  },
  {
    name: "InviteGroupMembers",
    resource: "group_member",
    operation: "create",
    description: "Invite people to act for a group, and let them choose a new PIN",
  },
  {
    name: "ChangeGroupMembers",
    resource: "group_member",
    operation: "update",
    description: "Lift lock-outs, cut people off, end memberships",
  },
  {
    name: "AssistGroups",
    resource: "group_member",
    operation: "assist",
    description: "Act for a group that asked for help",
  },
]);
