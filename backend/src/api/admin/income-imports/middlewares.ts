import {
  actOnImportBody,
  actWithReasonBody,
  chooseSheetBody,
  expectImportBody,
  listImportsQuery,
  previewImportBody,
  uploadImportQuery,
} from "@chumchon/contracts";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { noQuery, validateBody, validateQuery } from "../../validate";

const policy = (operation: string) => [{ resource: "income_import", operation }];

/** Names of thousands of groups fit; a file has its own door. */
const bodyParser = { sizeLimit: "1mb" };

const act = (verb: string, schema: z.ZodType, operation: string): MiddlewareRoute => ({
  matcher: `/admin/income-imports/:id/${verb}`,
  method: "POST",
  bodyParser,
  middlewares: [noQuery, validateBody(schema)],
  policies: policy(operation),
});

export const adminIncomeImportMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/income-imports",
    method: "GET",
    middlewares: [validateQuery(listImportsQuery)],
    policies: policy("read"),
  },
  {
    matcher: "/admin/income-imports",
    method: "POST",
    bodyParser: false,
    middlewares: [validateQuery(uploadImportQuery)],
    policies: policy("create"),
  },
  { matcher: "/admin/income-imports/:id", method: "GET", middlewares: [noQuery], policies: policy("read") },
  {
    matcher: "/admin/income-imports/:id/report",
    method: "GET",
    middlewares: [noQuery],
    policies: policy("read"),
  },
  act("sheet", chooseSheetBody, "create"),
  act("preview", previewImportBody, "create"),
  act("expected", expectImportBody, "create"),
  act("submit", actOnImportBody, "create"),
  act("discard", actOnImportBody, "create"),
  act("send-back", actWithReasonBody, "create"),
  act("approve", actOnImportBody, "update"),
  act("cancel-posting", actOnImportBody, "update"),
  act("undo", actWithReasonBody, "update"),
];
