import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { actOnImportWorkflow } from "../../../workflows/income-import/act-on-import";
import type { ActOnImport } from "../../../workflows/income-import/steps/act-on-import";
import { auditActorOf } from "../../audit-actor-of";
import { readDetail } from "./import-answer";

type Act = ActOnImport extends infer Each
  ? Each extends unknown
    ? Omit<Each, "id" | "actor" | "request_id">
    : never
  : never;

/** One act of whoever is signed in, on the import of the address; answers what it has become. */
export async function answerAct(req: MedusaRequest, res: MedusaResponse, act: Act): Promise<void> {
  const id = req.params.id ?? "";
  const input = { ...act, id, ...auditActorOf(req) } as ActOnImport;
  await actOnImportWorkflow(req.scope).run({ input });
  res.json({ import: await readDetail(req.scope, id) });
}
