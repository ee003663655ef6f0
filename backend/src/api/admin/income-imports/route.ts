import { listImportsQuery, uploadImportQuery } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { env } from "../../../env";
import { REVENUE_MODULE } from "../../../modules/revenue";
import { importFileError } from "../../../modules/revenue/import-book/import-error";
import type RevenueService from "../../../modules/revenue/service";
import { uploadImportWorkflow } from "../../../workflows/income-import/upload-import";
import { auditActorOf } from "../../audit-actor-of";
import { readBody } from "../../read-body";
import { queryOf } from "../../validate";
import { readDetail, toSummary } from "./import-answer";

/** Imports, newest first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const filters = queryOf(req, listImportsQuery);
  const { imports }: RevenueService = req.scope.resolve(REVENUE_MODULE);
  const page = await imports.list(filters);
  res.json({
    imports: page.imports.map(toSummary),
    count: page.count,
    limit: filters.limit,
    offset: filters.offset,
  });
};

/** The body is the file itself. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { name, kind } = queryOf(req, uploadImportQuery);
  const bytes = await readBody(req, env.PRIVATE_IMPORT_MAX_BYTES);
  if (!bytes) throw importFileError("too_large");
  const { result } = await uploadImportWorkflow(req.scope).run({
    input: { kind, name, content: bytes.toString("base64"), ...auditActorOf(req) },
  });
  res.status(201).json({ import: await readDetail(req.scope, result.id) });
};
