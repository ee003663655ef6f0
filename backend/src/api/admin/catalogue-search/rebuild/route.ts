import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { wakeMeilisearch } from "../../../../catalogue/catalogue-engine";
import { readSearchState } from "../../../../catalogue/read-search-state";
import { rebuildCatalogueWorkflow } from "../../../../workflows/catalogue/rebuild-catalogue";

/** Begins a build and answers at once; the state tells how far it is. The shop reads the old version until it is whole. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { indexes } = await readSearchState(req.scope);
  if (indexes.some(({ build }) => build?.status === "processing")) {
    return void res.status(409).json({
      type: "conflict",
      code: "rebuild_running",
      message: "It is being built already. Wait for its end.",
    });
  }
  wakeMeilisearch();
  rebuildCatalogueWorkflow(req.scope)
    .run()
    .catch((error: unknown) =>
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`catalogue: rebuild failed: ${String(error)}`),
    );
  res.status(202).json({ started: true });
};
