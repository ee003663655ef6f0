/** What others may follow; each carries `{ id, group_id }` of the claim. */
export const claimEvents = {
  submitted: "income-claim.submitted",
  verified: "income-claim.verified",
  rejected: "income-claim.rejected",
  withdrawn: "income-claim.withdrawn",
} as const;
