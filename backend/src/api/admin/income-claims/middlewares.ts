import {
  claimReasonBody,
  claimVersionBody,
  correctClaimBody,
  createClaimBody,
  editClaimBody,
  listClaimsQuery,
  verifyClaimsBody,
} from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { noQuery, validateBody, validateQuery } from "../../validate";

const read = { resource: "income_claim", operation: "read" };
const write = { resource: "income_claim", operation: "create" };
const decide = { resource: "income_claim", operation: "update" };

const post = (path: string, body: z.ZodType, policy: typeof write): MiddlewareRoute => ({
  matcher: `/admin/${path}`,
  method: "POST",
  bodyParser: { sizeLimit: "64kb" },
  policies: [policy],
  middlewares: [noQuery, validateBody(body)],
});

export const adminIncomeClaimMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/income-claims",
    method: "GET",
    policies: [read],
    middlewares: [validateQuery(listClaimsQuery)],
  },
  { matcher: "/admin/income-claims/:id", method: "GET", policies: [read], middlewares: [noQuery] },
  post("income-claims", createClaimBody, write),
  post("income-claim-verifications", verifyClaimsBody, decide),
  post("income-claims/:id", editClaimBody, write),
  post("income-claims/:id/submit", claimVersionBody, write),
  post("income-claims/:id/correct", correctClaimBody, write),
  post("income-claims/:id/verify", claimVersionBody, decide),
  post("income-claims/:id/reject", claimReasonBody, decide),
  post("income-claims/:id/withdraw", claimReasonBody, decide),
];
