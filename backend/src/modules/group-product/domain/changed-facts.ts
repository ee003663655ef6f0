import { type ReviewedFacts, type ReviewedField, reviewedFields } from "@chumchon/contracts";

/** Which of the facts that staff look at differ; all of them where there was nothing before. */
export function changedFacts(before: ReviewedFacts | null, after: ReviewedFacts): ReviewedField[] {
  if (!before) return [...reviewedFields];
  return reviewedFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
