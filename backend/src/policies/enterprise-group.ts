import { definePolicies } from "@medusajs/framework/utils";

/** Words of these routes; a role gets them one by one in the staff pages. */
export default definePolicies([
  {
    name: "ReadEnterpriseGroups",
    resource: "enterprise_group",
    operation: "read",
    description: "See groups, also suspended ones, and their consents",
  },
  {
    name: "CreateEnterpriseGroups",
    resource: "enterprise_group",
    operation: "create",
    description: "Create groups with their location and parcel",
  },
  {
    name: "UpdateEnterpriseGroups",
    resource: "enterprise_group",
    operation: "update",
    description: "Edit groups, pause, suspend and activate them, and set the group of a product",
  },
  {
    name: "RecordGroupConsents",
    resource: "group_consent",
    operation: "create",
    description: "Record that a group grants a purpose or takes it back",
  },
]);
