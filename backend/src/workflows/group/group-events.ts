/** What other areas (the catalogue index above all) may listen to; the data is `{ id }` of the group. */
export const groupEvents = {
  created: "enterprise-group.created",
  updated: "enterprise-group.updated",
  statusChanged: "enterprise-group.status-changed",
} as const;
