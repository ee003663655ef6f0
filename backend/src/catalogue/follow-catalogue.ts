import type { MedusaContainer } from "@medusajs/framework/types";
import { followChangesWorkflow } from "../workflows/catalogue/follow-changes";
import { createBatcher } from "./create-batcher";

/** One run at a time in this process; a run that begins later sees all that was noted before. */
const follow = createBatcher<"changes", MedusaContainer>((_, container) =>
  followChangesWorkflow(container).run(),
);

export const followCatalogue = (container: MedusaContainer): Promise<void> => follow(["changes"], container);
